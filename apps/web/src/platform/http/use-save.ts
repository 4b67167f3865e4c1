import { useQueryClient } from '@tanstack/react-query';
import type * as z from 'zod';
import { createResource, updateResource, type Versioned } from './resource';

/**
 * Saves a resource of an organisation: an edit when `item` is given, else a create. Afterwards everything shown of the
 * organisation is read again, because names and trees appear on nearly every page.
 */
export function useSave(organisationPath: string) {
  const queryClient = useQueryClient();
  return async function save<T extends z.ZodType>(
    path: string,
    schema: T,
    body: unknown,
    edit?: { item: Versioned; basis: Versioned | undefined },
  ): Promise<z.output<T>> {
    const saved = edit
      ? await updateResource(`${path}/${edit.item.id}`, schema, edit.basis ?? edit.item, body)
      : await createResource(path, schema, body);
    await queryClient.invalidateQueries({ queryKey: [organisationPath] });
    return saved;
  };
}
