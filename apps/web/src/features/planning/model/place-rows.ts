import type { BudgetLine } from '@etat/contracts';
import { fromDraft, type PlanRow } from './plan-row';
import type { PlanLine } from './plan-line';

export interface NewRow {
  key: string;
  line: PlanLine;
  /** The row it stands behind; null puts it first, nothing puts it last. */
  afterKey?: string | null | undefined;
}

const placeAfter = (rows: PlanRow[], row: PlanRow, afterKey: string | null | undefined): void => {
  const at = afterKey === null ? 0 : rows.findIndex(({ key }) => key === afterKey) + 1;
  rows.splice(afterKey !== null && at === 0 ? rows.length : at, 0, row);
};

/** The rows with new ones among them, in the order given. */
export function insertRows(rows: readonly PlanRow[], added: readonly NewRow[]): PlanRow[] {
  const next = [...rows];
  for (const { key, line, afterKey } of added) {
    if (afterKey === undefined || afterKey === next.at(-1)?.key) next.push(fromDraft(key, line));
    else placeAfter(next, fromDraft(key, line), afterKey);
  }
  return next;
}

/** The rows with some of them elsewhere, in their own order behind one row; null puts them first. */
export function moveRows(
  rows: readonly PlanRow[],
  keys: readonly string[],
  afterKey: string | null,
): PlanRow[] {
  const chosen = new Set(keys);
  const rest = rows.filter(({ key }) => !chosen.has(key));
  const moved = rows.filter(({ key }) => chosen.has(key)).map((row) => ({ ...row, isMoved: true }));
  const at = afterKey === null ? 0 : rest.findIndex(({ key }) => key === afterKey) + 1;
  const place = afterKey !== null && at === 0 ? rest.length : at;
  return [...rest.slice(0, place), ...moved, ...rest.slice(place)];
}

/** Fresh rows of the server with those of ours it does not know yet, each behind the row it stood behind. */
export function weaveIn(stored: readonly PlanRow[], before: readonly PlanRow[]): PlanRow[] {
  const known = new Set(stored.map(({ key }) => key));
  const next = [...stored];
  const lastSaved = before.findLastIndex(({ saved }) => saved !== null);
  for (const [at, row] of before.entries()) {
    if (row.saved !== null || known.has(row.key)) continue;
    const afterKey = before[at - 1]?.key ?? null;
    if (at > lastSaved || afterKey === next.at(-1)?.key) next.push(row);
    else placeAfter(next, row, afterKey);
  }
  return next;
}

/** Lines with what categories add to them right behind: they share a place, and the server tells them apart by chance. */
export function behindParents(lines: readonly BudgetLine[]): readonly BudgetLine[] {
  const ids = new Set(lines.map(({ id }) => id));
  const added = new Map<string, BudgetLine[]>();
  const own = lines.filter((line) => {
    if (line.parentLineId === null || !ids.has(line.parentLineId)) return true;
    added.set(line.parentLineId, [...(added.get(line.parentLineId) ?? []), line]);
    return false;
  });
  return added.size === 0 ? lines : own.flatMap((line) => [line, ...(added.get(line.id) ?? [])]);
}
