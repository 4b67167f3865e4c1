import type { Month } from '../calendar/month';
import { DomainError } from '../errors/domain-error';
import { isLocked } from '../phasing/locked-months';
import { requireTwelve } from '../phasing/require-twelve';
import type { DatedRate } from '../rates/dated-rate';
import { minutesForAmount } from '../rates/minutes-for-amount';
import { rateAt } from '../rates/rate-at';
import { requireClosedMonths } from '../versions/require-closed-months';
import { applyChange } from './apply-change';
import { nearestTransfers, type TransferMonth } from './nearest-transfers';
import { requireZeroSum } from './require-zero-sum';

/** One line of a transfer: what it has, and what it gains or loses. */
export interface TransferSide {
  deltasMinor: readonly number[];
  amountsMinor: readonly number[];
  minutes: readonly number[];
  /** Of the role of an internal line; null for an external one. */
  rates: readonly DatedRate[] | null;
  /** Months that keep their amount, as a bit mask. */
  lockedMonths: number;
}

export interface TransferInput {
  sides: readonly TransferSide[];
  /** The twelve calendar months of the fiscal year. */
  months: readonly Month[];
  currency: string;
  /** How many of its first months are actuals. */
  closedPeriods: number;
}

/**
 * What a transfer adds to the minutes of each of its lines: a month of hours that gains or loses money has afterwards
 * the whole minutes that cost exactly what it has, at the rate of the month. External lines and months that do not
 * change keep their minutes.
 *
 * Units: minor units in, minutes out, by fiscal period. Sign: what a line loses is negative; no month falls below 0.
 * @throws {DomainError} `transfer.not-zero-sum`, `transfer.one-line`, `change.exceeds-line`, `line.month-closed`,
 *   `transfer.month-locked`, `rates.none-for-month`; `transfer.no-whole-minutes` with the nearest amounts below and above
 *   that all lines can move in that month, `transfer.no-whole-minutes-near` with one, `transfer.no-common-minutes`.
 * @see DOMAIN.md 1, transfer; 3: internal cost = sum(hours x rate(role, date))
 * @example planTransfer({ sides: [taken, given], months, currency: 'EUR', closedPeriods: 0 }) //=> [[-60, ...], [0, ...]]
 */
export function planTransfer({ sides, months, currency, closedPeriods }: TransferInput): number[][] {
  requireZeroSum(sides.map(({ deltasMinor }) => deltasMinor));
  for (const { deltasMinor, amountsMinor, lockedMonths } of sides) {
    const after = applyChange(amountsMinor, deltasMinor);
    requireClosedMonths(closedPeriods, amountsMinor, after);
    const at = deltasMinor.findIndex((delta, index) => delta !== 0 && isLocked(lockedMonths, index));
    if (at >= 0) throw new DomainError('transfer.month-locked', { period: at + 1 });
  }
  return sides.map((side) =>
    requireTwelve(months).map((month, index) => {
      const delta = side.deltasMinor[index] ?? 0;
      if (side.rates === null || delta === 0) return 0;
      const amountMinor = (side.amountsMinor[index] ?? 0) + delta;
      const minutes = amountMinor === 0 ? 0 : minutesAt(side.rates, month, amountMinor, currency);
      if (minutes === null || minutes < 0) throw toRefusal(sides, side, { index, month, currency });
      return minutes - (side.minutes[index] ?? 0);
    }),
  );
}

function minutesAt(rates: readonly DatedRate[], month: Month, amountMinor: number, currency: string) {
  const rateMicro = rateAt(rates, month);
  if (rateMicro === null) throw new DomainError('rates.none-for-month', { month });
  return minutesForAmount({ amountMinor, rateMicro, currency });
}

/** Names the amounts next to the refused one that would work: for both lines where the month moves between two, else for the one. */
function toRefusal(
  sides: readonly TransferSide[],
  side: TransferSide,
  { index, month, currency }: { index: number; month: Month; currency: string },
): DomainError {
  const delta = side.deltasMinor[index] ?? 0;
  const moving = sides.filter(({ deltasMinor }) => (deltasMinor[index] ?? 0) !== 0);
  const isPair =
    moving.length === 2 && moving.every((each) => Math.abs(each.deltasMinor[index] ?? 0) === Math.abs(delta));
  const lines = (isPair ? moving : [side]).map((each): TransferMonth => ({
    amountMinor: each.amountsMinor[index] ?? 0,
    rateMicro: each.rates === null ? null : rateAt(each.rates, month),
    direction: (each.deltasMinor[index] ?? 0) < 0 ? 'gives' : 'gets',
  }));
  const { belowMinor, aboveMinor } = nearestTransfers(lines, Math.abs(delta), currency);
  const at = { period: index + 1, currency };
  if (belowMinor !== null && aboveMinor !== null)
    return new DomainError('transfer.no-whole-minutes', { ...at, belowMinor, aboveMinor });
  const nearMinor = belowMinor ?? aboveMinor;
  if (nearMinor === null) return new DomainError('transfer.no-common-minutes', { period: index + 1 });
  return new DomainError('transfer.no-whole-minutes-near', { ...at, nearMinor });
}

/**
 * Refuses a transfer that no longer fits: hours or rates changed since it was requested, and the hours left would cost
 * something else than their amount. In months that it does not touch nothing is asked.
 *
 * @throws {DomainError} `transfer.hours-changed` with the period, `change.exceeds-line`.
 * @see DOMAIN.md 3: internal cost = sum(hours x rate(role, date))
 * @example requireHoursPriced({ side, minutesDeltas: [-60, ...], months, currency: 'EUR' }) // passes
 */
export function requireHoursPriced({
  side,
  minutesDeltas,
  months,
  currency,
}: Pick<TransferInput, 'months' | 'currency'> & {
  side: TransferSide;
  minutesDeltas: readonly number[];
}): void {
  const { rates } = side;
  if (rates === null) return;
  const [amounts, minutes] = [
    applyChange(side.amountsMinor, side.deltasMinor),
    applyChange(side.minutes, minutesDeltas),
  ];
  const at = amounts.findIndex((amountMinor, index) => {
    if ((side.deltasMinor[index] ?? 0) === 0) return false;
    if (amountMinor === 0) return minutes[index] !== 0;
    return minutesAt(rates, months[index] ?? '', amountMinor, currency) !== minutes[index];
  });
  if (at >= 0) throw new DomainError('transfer.hours-changed', { period: at + 1 });
}
