import type { CostKind } from '@etat/contracts';
import { KIND_WORDS } from './kind-words';
import type { RowCells } from './row-cells';

/** What a row says it is; null when it says nothing. */
export function readKind(cells: RowCells): CostKind | null {
  const written = cells.name('kind').toLowerCase();
  if (written === '') return null;
  return KIND_WORDS.get(written) ?? cells.refuse('kind', 'import.kind-unknown');
}
