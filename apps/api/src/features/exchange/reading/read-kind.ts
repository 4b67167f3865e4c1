import type { CostKind } from '@etat/contracts';
import type { RowCells } from './row-cells';

const WORDS: ReadonlyMap<string, CostKind> = new Map([
  ...['internal', 'intern', 'interne ressource', 'internal resource', 'i'].map(
    (word) => [word, 'internal'] as const,
  ),
  ...['external', 'extern', 'fremdkosten', 'external cost', 'e'].map((word) => [word, 'external'] as const),
]);

/** Whether a column's values say internal or external; many a column called `Art` or `Type` says something else. */
export const areKinds = (values: readonly string[]): boolean =>
  values.every((value) => WORDS.has(value.trim().toLowerCase()));

/** What a row says it is; null when it says nothing. */
export function readKind(cells: RowCells): CostKind | null {
  const written = cells.name('kind').toLowerCase();
  if (written === '') return null;
  return WORDS.get(written) ?? cells.refuse('kind', 'import.kind-unknown');
}
