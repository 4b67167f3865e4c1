import type { CellEdit, LineOperation } from '@etat/contracts';
import type { PlanContext, PlanLine } from '../model/plan-line';
import { nextRequest, type PlanRow } from '../model/plan-row';
import { cellsOf, type PlanUpdate } from '../model/plan-update';
import { applyOrKeep } from '../model/rebase-queue';
import type { OneRowAction } from '../model/reduce-rows';
import { toCreate } from '../model/to-create';

/** The server takes that many at once. */
const MOST_OPERATIONS = 1_000;

export interface Batch {
  operations: LineOperation[];
  /** The row of each operation. */
  keys: string[];
  /** Which edit of the row's queue each operation is. */
  edits: number[];
  /** What is on its way from here on. */
  sent: OneRowAction[];
  /** Rows whose edits change nothing and need no request. */
  settled: PlanRow[];
}

/** Everything that has to be sent now, in the order of the plan. */
export function toOperations(rows: readonly PlanRow[], context: PlanContext): Batch {
  const batch: Batch = { operations: [], keys: [], edits: [], sent: [], settled: [] };
  const last = rows.findLastIndex(({ saved, isRemoved }) => saved !== null && !isRemoved);
  for (const [at, row] of rows.entries()) {
    const request = nextRequest(row);
    if (!request) continue;
    const operations = operationsOf(row, request, context, () => placeOf(rows, at, last));
    if (operations.length === 0) batch.settled.push(row);
    else if (batch.operations.length > 0 && batch.operations.length + operations.length > MOST_OPERATIONS)
      break;
    else {
      batch.operations.push(...operations.map(({ operation }) => operation));
      batch.edits.push(...operations.map(({ edit }) => edit));
      batch.keys.push(...operations.map(() => row.key));
      batch.sent.push({ type: 'sent', key: row.key, request, count: row.queue.length });
    }
  }
  return batch;
}

function operationsOf(
  row: PlanRow,
  request: NonNullable<PlanRow['sending']>,
  context: PlanContext,
  place: () => { afterId: string | null; isLast: boolean },
): { operation: LineOperation; edit: number }[] {
  const { saved } = row;
  const only = (operation: LineOperation) => [{ operation, edit: 0 }];
  if (request === 'create') {
    const created = toCreate(row.line);
    if (!('create' in created)) return [];
    const { afterId, isLast } = place();
    const { formulas } = row.line;
    const where = isLast ? {} : { afterId };
    return only({ op: 'create', id: row.key, line: created.create, formulas, ...where });
  }
  if (!saved) return [];
  if (request === 'delete') return only({ op: 'delete', id: saved.id, expectedVersion: saved.version });
  if (request === 'move') return only({ op: 'move', id: saved.id, afterId: place().afterId });
  let before: PlanLine = saved;
  return row.queue.flatMap((update, edit) => {
    const cells = toCellEdits(before, update);
    before = applyOrKeep(before, update, context);
    return cells.length === 0 ? [] : [{ operation: { op: 'update', id: saved.id, cells }, edit }];
  });
}

/** The line a row stands behind, as far as the server knows or learns with the same batch. */
function placeOf(
  rows: readonly PlanRow[],
  at: number,
  last: number,
): { afterId: string | null; isLast: boolean } {
  // What a category adds to a line goes with it, and is no place of its own.
  const isKnown = (row: PlanRow) =>
    !row.isRemoved &&
    row.line.parentLineId === null &&
    (row.saved !== null || 'create' in toCreate(row.line));
  let before = at - 1;
  while (before >= 0 && !isKnown(rows[before] as PlanRow)) before -= 1;
  const row = rows[before];
  return { afterId: row ? (row.saved?.id ?? row.key) : null, isLast: at > last };
}

/** The cells an edit changes, each with the value it was made on. */
export function toCellEdits(before: PlanLine, { formulas = {}, ...update }: PlanUpdate): CellEdit[] {
  const present = cellsOf(before) as Record<string, CellEdit['value']>;
  const values = Object.entries(update).flatMap(([field, value]) =>
    field === 'amountsMinor' || field === 'minutes'
      ? (value as number[]).map((each, period) => [`${field}.${period}`, each] as const)
      : value === undefined
        ? []
        : [[field, value as CellEdit['value']] as const],
  );
  return values.flatMap(([cell, value]) => {
    const expected = present[cell] ?? null;
    const formula = formulas[cell];
    if (JSON.stringify(expected) === JSON.stringify(value) && formula === undefined) return [];
    return [{ cell, expected, value, ...(formula === undefined ? {} : { formula }) }];
  });
}
