import { isEditableLine, isLocked } from '@etat/domain';
import { periodOf, type PlanColumn } from './columns';
import type { PlanContext } from './plan-line';
import type { PlanRow } from './plan-row';

/** Why a cell takes no entry: what its line is, or its month. */
export type CellLock = 'generated' | 'submitted' | 'approved' | 'closed-month' | 'kept-month';

/** What keeps a whole line from being changed; null when it can be. */
export function lineLockOf({ saved, line }: PlanRow): CellLock | null {
  if (line.parentLineId !== null) return 'generated';
  if (!saved || isEditableLine(saved.status)) return null;
  return saved.status === 'approved' ? 'approved' : 'submitted';
}

/** What keeps a cell from being changed: its line, the cut-off of a forecast, or a lock against re-phasing. */
export function cellLockOf(
  row: PlanRow,
  column: PlanColumn,
  { closedPeriods }: PlanContext,
): CellLock | null {
  const ofLine = lineLockOf(row);
  const period = periodOf(column);
  if (ofLine || period === null) return ofLine;
  if (period < (closedPeriods ?? 0)) return 'closed-month';
  return isLocked(row.line.lockedMonths, period) ? 'kept-month' : null;
}
