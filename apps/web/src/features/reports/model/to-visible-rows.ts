import type { PlanActualRow } from '@etat/contracts';

export interface VisibleRow {
  /** Stable within a report, also for the row of what is not assigned. */
  key: string;
  row: PlanActualRow;
  hasChildren: boolean;
  isOpen: boolean;
}

/** Rows without an id hold what is not assigned; there is one at most. */
export function toRowKey({ id }: Pick<PlanActualRow, 'id'>): string {
  return id ?? 'none';
}

/**
 * The rows of a tree that are not hidden below a closed one, in the order of the report.
 * A row whose parent the reader may not see stands as if it had none.
 */
export function toVisibleRows(rows: readonly PlanActualRow[], closedKeys: ReadonlySet<string>): VisibleRow[] {
  const parents = new Set(rows.flatMap(({ parentId }) => parentId ?? []));
  const hidden = new Set<string>();
  return rows.flatMap((row) => {
    const key = toRowKey(row);
    const isHidden = row.parentId !== null && (hidden.has(row.parentId) || closedKeys.has(row.parentId));
    if (isHidden) {
      hidden.add(key);
      return [];
    }
    return [{ key, row, hasChildren: parents.has(key), isOpen: !closedKeys.has(key) }];
  });
}
