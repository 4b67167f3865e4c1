import { addMinor } from '../money/add-minor';
import { subtractMinor } from '../money/subtract-minor';
import { computeHoursCostMinor } from '../rates/compute-hours-cost-minor';
import { minutesForAmount } from '../rates/minutes-for-amount';

/** One month of a line that gives or gets money. */
export interface TransferMonth {
  /** What the month costs before. */
  amountMinor: number;
  /** The rate its hours cost; null for an external line, which takes any amount. */
  rateMicro: number | null;
  direction: 'gives' | 'gets';
}

/** Some 800 hours either way: two rates that meet nowhere in there do not meet where it would help. */
const FARTHEST_MINUTES = 50_000;

const after = ({ amountMinor, direction }: TransferMonth, movedMinor: number) =>
  direction === 'gets' ? addMinor(amountMinor, movedMinor) : subtractMinor(amountMinor, movedMinor);

/** Whether every line can give or get that much in whole minutes. */
export function isTransferable(
  months: readonly TransferMonth[],
  movedMinor: number,
  currency: string,
): boolean {
  return months.every((month) => {
    const amountMinor = after(month, movedMinor);
    if (amountMinor < 0) return month.direction === 'gets' && month.rateMicro === null;
    const { rateMicro } = month;
    return rateMicro === null || minutesForAmount({ amountMinor, rateMicro, currency }) !== null;
  });
}

/**
 * The amounts next below and next above a wanted one that all lines of a month can give or get in whole minutes, so that
 * what is left of each costs its hours x rate.
 *
 * Units: minor units; rates 10^-6 major units per hour. Sign: amounts moved are positive; null where there is none.
 * @throws {DomainError} those of `minutesForAmount`.
 * @see DOMAIN.md 1, transfer: zero-sum move between lines
 * @example nearestTransfers([{ amountMinor: 60_00, rateMicro: 60_000_000, direction: 'gives' }], 10_50, 'EUR')
 *   //=> { belowMinor: 1000, aboveMinor: 1100 }
 */
export function nearestTransfers(
  months: readonly TransferMonth[],
  wantedMinor: number,
  currency: string,
): { belowMinor: number | null; aboveMinor: number | null } {
  const internal = months.find(({ rateMicro }) => rateMicro !== null && rateMicro > 0);
  if (!internal) return { belowMinor: null, aboveMinor: null };
  const rateMicro = internal.rateMicro ?? 0;
  const costOf = (minutes: number) => computeHoursCostMinor({ minutes, rateMicro, currency });
  const movedBy = (minutes: number) =>
    internal.direction === 'gets'
      ? subtractMinor(costOf(minutes), internal.amountMinor)
      : subtractMinor(internal.amountMinor, costOf(minutes));
  const start = countMinutes(costOf, Math.max(0, after(internal, wantedMinor)));
  const search = (step: 1 | -1): number | null => {
    const first = step === 1 ? start + 1 : start;
    for (let far = 0; far < FARTHEST_MINUTES && first + step * far >= 0; far += 1) {
      const movedMinor = movedBy(first + step * far);
      if (movedMinor <= 0) return null;
      if (movedMinor !== wantedMinor && isTransferable(months, movedMinor, currency)) return movedMinor;
    }
    return null;
  };
  const found = [search(-1), search(1)].filter((movedMinor) => movedMinor !== null);
  const below = found.filter((movedMinor) => movedMinor < wantedMinor);
  const above = found.filter((movedMinor) => movedMinor > wantedMinor);
  return {
    belowMinor: below.length > 0 ? Math.max(...below) : null,
    aboveMinor: above.length > 0 ? Math.min(...above) : null,
  };
}

/** The most minutes that cost no more than this. */
function countMinutes(costOf: (minutes: number) => number, amountMinor: number): number {
  let [low, high] = [0, 1];
  while (costOf(high) <= amountMinor) [low, high] = [high, high * 2];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (costOf(middle) <= amountMinor) low = middle;
    else high = middle;
  }
  return low;
}
