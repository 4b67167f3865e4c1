import type { Month } from '../calendar/month';
import { DomainError } from '../errors/domain-error';
import { requireTwelve } from '../phasing/require-twelve';
import { computeHoursCostMinor } from './compute-hours-cost-minor';
import type { DatedRate } from './dated-rate';
import { rateAt } from './rate-at';

export interface PriceMinutesInput {
  minutes: readonly number[];
  months: readonly Month[];
  rates: readonly DatedRate[];
  currency: string;
}

/**
 * Cost of twelve months of planned time, each month at the rate that holds in it and rounded by itself.
 *
 * Units: minutes in, minor units of `currency` out. Sign: of the minutes. A month without minutes needs no rate.
 * @throws {DomainError} `rates.none-for-month` with the `month` that has minutes and no rate;
 *   `phasing.not-twelve-months`, and those of `computeHoursCostMinor`.
 * @see DOMAIN.md 3: internal cost = sum(hours x rate(role, date))
 * @example priceMinutesByMonth({ minutes, months: fiscalMonths(2026, 1), rates, currency: 'EUR' }).at(0) //=> 7550
 */
export function priceMinutesByMonth({ minutes, months, rates, currency }: PriceMinutesInput): number[] {
  requireTwelve(minutes);
  return requireTwelve(months).map((month, index) => {
    const monthMinutes = minutes[index] ?? 0;
    if (monthMinutes === 0) return 0;
    const rateMicro = rateAt(rates, month);
    if (rateMicro === null) throw new DomainError('rates.none-for-month', { month });
    return computeHoursCostMinor({ minutes: monthMinutes, rateMicro, currency });
  });
}
