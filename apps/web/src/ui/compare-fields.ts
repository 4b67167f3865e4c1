import type { StaleRow } from './stale-comparison';

export interface ComparedField<Values> {
  label: string;
  format: (values: Values) => string;
  /** The field it is about; left out when the server's answer does not carry it. */
  key: keyof Values;
}

/** Rows of the comparison after a stale edit: what was typed beside what was saved meanwhile. */
export function compareFields<Values extends object>(
  fields: readonly ComparedField<Values>[],
  mine: Values,
  current: unknown,
): StaleRow[] {
  if (typeof current !== 'object' || current === null) return [];
  const theirs = { ...mine, ...current };
  return fields
    .filter(({ key }) => key in current)
    .map(({ label, format }) => ({ label, mine: format(mine), theirs: format(theirs) }));
}
