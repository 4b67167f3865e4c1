import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type * as z from 'zod';

/**
 * What a page shows (year, filters, tab) stands in its URL. Values in the URL are text: use `z.coerce` for numbers,
 * and give every field a `.catch()` or `.optional()`, so that a mangled URL still opens.
 *
 * @example const [state, setState] = useUrlState(z.object({ tab: z.enum(['a', 'b']).catch('a') }));
 */
export function useUrlState<T extends z.ZodObject>(
  schema: T,
): [z.output<T>, (patch: Partial<z.input<T>>, options?: { push?: boolean }) => void] {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const state = useMemo(() => schema.parse(search), [schema, search]);
  const setState = useCallback(
    (patch: Partial<z.input<T>>, options?: { push?: boolean }) => {
      void navigate({
        to: '.',
        search: (previous: Record<string, unknown>) => ({ ...previous, ...patch }),
        replace: !options?.push,
      });
    },
    [navigate],
  );
  return [state, setState];
}
