import { useState } from 'react';

type Editing<T, Preset> =
  { kind: 'create'; preset: Preset | undefined } | { kind: 'edit'; item: T } | { kind: 'delete'; item: T };

/** Which dialog of a list of master data is open, and for what. */
export function useEditing<T, Preset = never>() {
  const [editing, setEditing] = useState<Editing<T, Preset> | null>(null);
  return {
    editing,
    create: (preset?: Preset) => setEditing({ kind: 'create', preset }),
    edit: (item: T) => setEditing({ kind: 'edit', item }),
    remove: (item: T) => setEditing({ kind: 'delete', item }),
    close: () => setEditing(null),
  };
}
