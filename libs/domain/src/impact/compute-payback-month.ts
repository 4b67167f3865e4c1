import { compareMonths } from '../calendar/compare-months';
import type { Month } from '../calendar/month';
import type { ImpactRow } from './link-impact';

export interface CashFlow {
  month: Month;
  minor: number;
}

/**
 * The month a link has paid for itself: the first one, at or after the first cost, where the contribution received so
 * far covers the cost spent so far; null when never.
 *
 * Money counts when it moves: cost in its own month (open months too, it is spent), contribution in its value month,
 * `lag` later. Taking it in the cost month would report the payback that much too early.
 * Units: minor units. Sign: costs positive.
 * @throws {DomainError} `calendar.not-month`.
 * @see DOMAIN.md 3, payback; cumulative (static) payback method
 * @example computePaybackMonth(computeLinkImpact(input).rows) //=> '2026-05'
 */
export function computePaybackMonth(rows: readonly ImpactRow[]): Month | null {
  return findPaybackMonth(
    rows.map(({ month, costMinor }) => ({ month, minor: costMinor })),
    rows.map(toContribution),
  );
}

/**
 * The contribution of a row where it arrives; 0 while it is open or missing.
 *
 * Units: minor units.
 * @see DOMAIN.md 3, payback
 * @example toContribution(row) //=> { month: '2026-05', minor: 12000 }
 */
export function toContribution({ valueMonth, contributionMinor }: ImpactRow): CashFlow {
  return { month: valueMonth, minor: contributionMinor ?? 0 };
}

/**
 * Payback of any series of costs and contributions; see `computePaybackMonth`.
 *
 * Units: minor units. Sign: costs positive. Null without a cost, and when the balance never returns to 0.
 * @throws {DomainError} `calendar.not-month`.
 * @see DOMAIN.md 3, payback
 * @example findPaybackMonth([{ month: '2026-01', minor: 5 }], [{ month: '2026-03', minor: 5 }]) //=> '2026-03'
 */
export function findPaybackMonth(
  costs: readonly CashFlow[],
  contributions: readonly CashFlow[],
): Month | null {
  const firstCost = costs
    .filter(({ minor }) => minor > 0)
    .map(({ month }) => month)
    .sort(compareMonths)
    .at(0);
  if (firstCost === undefined) return null;
  const change = new Map<Month, bigint>([[firstCost, 0n]]);
  const add = (month: Month, minor: bigint) => change.set(month, (change.get(month) ?? 0n) + minor);
  for (const { month, minor } of costs) add(month, -BigInt(minor));
  for (const { month, minor } of contributions) add(month, BigInt(minor));
  let balance = 0n;
  // The balance moves only in these months, so it can first reach 0 in no other.
  for (const month of [...change.keys()].sort(compareMonths)) {
    balance += change.get(month) ?? 0n;
    if (balance >= 0n && compareMonths(month, firstCost) >= 0) return month;
  }
  return null;
}
