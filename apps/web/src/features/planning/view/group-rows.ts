import { computeTotals, type PlanTotal } from '../model/compute-totals';
import type { PlanRow } from '../model/plan-row';

export const GROUPINGS = ['costCentre', 'initiative', 'category'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** One row of the table: a line, or the head of a group with its subtotal. */
export type GridItem =
  | { kind: 'line'; key: string; row: PlanRow; number: number }
  | { kind: 'group'; key: string; label: string; count: number; total: PlanTotal; isOpen: boolean };

interface GroupInput {
  /** Null shows the plan as one list. */
  by: Grouping | null;
  closed: ReadonlySet<string>;
  names: ReadonlyMap<string, { code: string; name: string }>;
  /** What stands for lines without the dimension. */
  none: string;
}

const ID = { costCentre: 'costCentreId', initiative: 'initiativeId', category: 'categoryId' } as const;

/** The rows as they are shown; groups in the order of their codes, each with the sum of its lines. */
export function groupRows(
  rows: readonly PlanRow[],
  numbers: ReadonlyMap<string, number>,
  { by, closed, names, none }: GroupInput,
): GridItem[] {
  const toItem = (row: PlanRow): GridItem => ({
    kind: 'line',
    key: row.key,
    row,
    number: numbers.get(row.key) ?? 0,
  });
  if (by === null) return rows.map(toItem);
  const groups = new Map<string, PlanRow[]>();
  for (const row of rows.filter(({ saved }) => saved !== null)) {
    const id = row.line[ID[by]] ?? '';
    const known = groups.get(id);
    if (known) known.push(row);
    else groups.set(id, [row]);
  }
  const compare = new Intl.Collator(undefined, { numeric: true }).compare;
  const labelled = [...groups].map(([id, own]) => {
    const named = names.get(id);
    return { id, own, label: named ? [named.code, named.name].filter(Boolean).join(' ') : none };
  });
  labelled.sort((a, b) => Number(a.id === '') - Number(b.id === '') || compare(a.label, b.label));
  const grouped = labelled.flatMap(({ id, own, label }) => {
    const isOpen = !closed.has(id);
    const total = computeTotals(own.map(({ line }) => line)).all;
    const head: GridItem = { kind: 'group', key: `group ${id}`, label, count: own.length, total, isOpen };
    return isOpen ? [head, ...own.map(toItem)] : [head];
  });
  // What was never saved stays at the end, under the hand that types it.
  return [...grouped, ...rows.filter(({ saved }) => saved === null).map(toItem)];
}
