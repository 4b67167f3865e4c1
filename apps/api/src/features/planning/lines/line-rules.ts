import {
  DomainError,
  MAX_AMOUNT_MINOR,
  MAX_MINUTES,
  requireClosedMonths,
  requireEditableLine,
  requireInRange,
} from '@etat/domain';
import type { Access } from '../../../platform/access/access';
import { readPeriods } from '../../../platform/facts/fact';
import type { BudgetVersionEntity } from '../versions/budget-version.entity';
import { closedPeriodsOf } from '../versions/to-budget-version';
import type { BudgetLineEntity } from './budget-line.entity';

type Dimension = 'costCentreId' | 'categoryId' | 'initiativeId' | 'vendorId' | 'roleId';
const DIMENSIONS: readonly Dimension[] = ['costCentreId', 'categoryId', 'initiativeId', 'vendorId', 'roleId'];
const NOTHING: readonly number[] = Array.from({ length: 12 }, () => 0);

/** No line may break the sums of a report. @throws {DomainError} `amount.out-of-range` */
export function requireRange(row: BudgetLineEntity): void {
  const { amountsMinor, minutes } = readPeriods(row);
  for (const amountMinor of [row.totalMinor, ...amountsMinor]) requireInRange(amountMinor, MAX_AMOUNT_MINOR);
  for (const time of [row.totalMinutes, ...minutes]) requireInRange(time, MAX_MINUTES);
}

/**
 * Whether a line of a draft may become what it is to be; null before is a new one, null after one that goes.
 * @throws {DomainError} `line.generated` for what a surcharge made, `line.locked` once it is submitted, `line.month-closed`,
 *   `amount.out-of-range`
 */
export function requireWritable(
  access: Access,
  version: BudgetVersionEntity,
  before: BudgetLineEntity | null,
  after: BudgetLineEntity | null,
): void {
  if (before) {
    if (before.parentLineId !== null)
      throw new DomainError('line.generated', { parentLineId: before.parentLineId });
    requireEditableLine(before.status);
  }
  requireOpenMonths(access, version, before, after);
  if (after) requireRange(after);
}

/** A forecast is what was booked, in every combination of dimensions: closed months neither change nor move. */
function requireOpenMonths(
  access: Access,
  version: BudgetVersionEntity,
  before: BudgetLineEntity | null,
  after: BudgetLineEntity | null,
): void {
  const closedPeriods = closedPeriodsOf(version, access.organisation.fiscalYearStartMonth);
  if (closedPeriods === 0) return;
  const figuresOf = (row: BudgetLineEntity | null) =>
    row ? readPeriods(row) : { amountsMinor: NOTHING, minutes: NOTHING };
  const [present, planned] = [figuresOf(before), figuresOf(after)];
  requireClosedMonths(closedPeriods, present.amountsMinor, planned.amountsMinor);
  requireClosedMonths(closedPeriods, present.minutes, planned.minutes);
  if (!before || !after || DIMENSIONS.every((name) => before[name] === after[name])) return;
  requireClosedMonths(closedPeriods, NOTHING, present.amountsMinor);
  requireClosedMonths(closedPeriods, NOTHING, present.minutes);
}
