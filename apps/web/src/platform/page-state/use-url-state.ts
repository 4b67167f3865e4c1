import { useNavigate, useSearch } from '@tanstack/react-router';
import { startTransition, useCallback, useMemo, useRef, useState } from 'react';
import type * as z from 'zod';

type Search = Record<string, unknown>;

/**
 * What a page shows (year, filters, tab) stands in its URL. Values in the URL are text: use `z.coerce` for numbers,
 * and give every field a `.catch()` or `.optional()`, so that a mangled URL still opens.
 *
 * @example const [state, setState] = useUrlState(z.object({ tab: z.enum(['a', 'b']).catch('a') }));
 */
export function useUrlState<T extends z.ZodObject>(
  schema: T,
): [z.output<T>, (patch: Partial<z.input<T>>, options?: { push?: boolean }) => void] {
  const search: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  // The router changes the URL a moment later; a control that waited for it would jump back under the hand.
  const [underway, setUnderway] = useState<Search>({});
  const latest = useRef(0);
  const state = useMemo(() => schema.parse({ ...search, ...underway }), [schema, search, underway]);
  const setState = useCallback(
    (patch: Partial<z.input<T>>, options?: { push?: boolean }) => {
      latest.current += 1;
      const own = latest.current;
      setUnderway((before) => ({ ...before, ...patch }));
      const arrive = () => {
        if (latest.current === own) startTransition(() => setUnderway({}));
      };
      navigate({
        to: '.',
        search: (previous: Search) => ({ ...previous, ...patch }),
        replace: !options?.push,
      }).then(arrive, arrive);
    },
    [navigate],
  );
  return [state, setState];
}
