/** Columns of the plan grid, left to right; `p0` to `p11` are the twelve fiscal periods. */
export const PERIOD_COLUMNS = [
  'p0',
  'p1',
  'p2',
  'p3',
  'p4',
  'p5',
  'p6',
  'p7',
  'p8',
  'p9',
  'p10',
  'p11',
] as const;
export const PLAN_COLUMNS = [
  'kind',
  'title',
  'costCentre',
  'category',
  'initiative',
  'partner',
  'quantity',
  'price',
  'phasing',
  'total',
  ...PERIOD_COLUMNS,
  'actual',
  'previousYear',
] as const;
export type PlanColumn = (typeof PLAN_COLUMNS)[number];

export type CellEditor = 'text' | 'pick' | 'number' | 'none';

/** Period 0 to 11 of a month column, null for the others. */
export function periodOf(column: PlanColumn): number | null {
  const period = (PERIOD_COLUMNS as readonly PlanColumn[]).indexOf(column);
  return period < 0 ? null : period;
}

/** How a cell is edited: the kind is fixed once the line is saved, and a rate belongs to the role. */
export function editorOf(
  column: PlanColumn,
  { kind, isSaved }: { kind: 'internal' | 'external'; isSaved: boolean },
): CellEditor {
  if (isCompared(column) || (column === 'kind' && isSaved)) return 'none';
  if (kind === 'internal' && (column === 'price' || column === 'total')) return 'none';
  if (isPicked(column)) return 'pick';
  return column === 'title' ? 'text' : 'number';
}

/** Columns that show what was booked; nothing is typed there. */
export function isCompared(column: PlanColumn): column is 'actual' | 'previousYear' {
  return column === 'actual' || column === 'previousYear';
}

/** Columns whose value is chosen from a list. */
export type PickedColumn = 'kind' | 'costCentre' | 'category' | 'initiative' | 'partner' | 'phasing';

export function isPicked(column: PlanColumn): column is PickedColumn {
  return ['kind', 'costCentre', 'category', 'initiative', 'partner', 'phasing'].includes(column);
}
