import type { BudgetLine } from '@etat/contracts';
import { type DatedRate, DomainError, planTransfer, sumMinor } from '@etat/domain';
import { toTransferItems } from './to-transfer-items';

type TransferLine = Pick<BudgetLine, 'id' | 'kind' | 'roleId' | 'amountsMinor' | 'minutes' | 'lockedMonths'>;

export interface TransferHoursContext {
  months: readonly string[];
  currency: string;
  closedPeriods: number;
  ratesOf: (roleId: string) => readonly DatedRate[];
}

/**
 * The time that two lines lose and gain when money moves from one to the other, in minutes over the year; null of an
 * external line, and of both where the server would refuse, which then says why.
 *
 * @example toTransferHours(hours, agency, [75_50], context) //=> { from: -60, to: null }
 */
export function toTransferHours(
  from: TransferLine,
  to: TransferLine,
  movedMinor: readonly number[],
  { ratesOf, ...year }: TransferHoursContext,
): { from: number | null; to: number | null } {
  const lines = [from, to];
  const items = toTransferItems(from.id, to.id, movedMinor);
  const sides = lines.map(({ kind, roleId, amountsMinor, minutes, lockedMonths }, at) => ({
    deltasMinor: items[at]?.amountsMinor ?? [],
    amountsMinor,
    minutes,
    lockedMonths,
    rates: kind === 'internal' ? ratesOf(roleId ?? '') : null,
  }));
  try {
    const planned = planTransfer({ sides, ...year });
    const minutesOf = (at: number) => (lines[at]?.kind === 'internal' ? sumMinor(planned[at] ?? []) : null);
    return { from: minutesOf(0), to: minutesOf(1) };
  } catch (error) {
    if (error instanceof DomainError) return { from: null, to: null };
    throw error;
  }
}
