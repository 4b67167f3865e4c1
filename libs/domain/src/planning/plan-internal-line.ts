import type { Month } from '../calendar/month';
import { DomainError } from '../errors/domain-error';
import { sumMinor } from '../money/sum-minor';
import type { PhasingMethod } from '../phasing/phasing-method';
import { rephase } from '../phasing/rephase';
import type { DatedRate } from '../rates/dated-rate';
import { priceMinutesByMonth } from '../rates/price-minutes-by-month';

export interface InternalLineInput {
  phasing: PhasingMethod;
  currency: string;
  /** The twelve calendar months of the fiscal year. */
  months: readonly Month[];
  rates: readonly DatedRate[];
  /** Twelve months of minutes as typed; they win and make the line manual. */
  minutes?: readonly number[] | undefined;
  totalMinutes?: number | undefined;
  /** The minutes of the line before the change, whose shape manual phasing keeps. */
  minutesBefore?: readonly number[] | undefined;
}

export interface PlannedInternalLine {
  phasing: PhasingMethod;
  totalMinutes: number;
  minutes: number[];
  totalMinor: number;
  amountsMinor: number[];
}

const NOTHING = Array.from({ length: 12 }, () => 0);

/**
 * An internal budget line from what was typed: twelve months of time, or a yearly time, priced by the role's dated rates.
 *
 * Units: minutes in, minor units out. The minutes add up to the total, and so do the amounts.
 * @throws {DomainError} `line.hours-missing` when neither is given; `rates.none-for-month` with the month; those of phasing.
 * @see DOMAIN.md 3: internal cost = sum(hours x rate(role, date))
 * @example planInternalLine({ phasing: 'even', currency: 'EUR', months, rates, totalMinutes: 720 }).minutes.at(0) //=> 60
 */
export function planInternalLine(input: InternalLineInput): PlannedInternalLine {
  const { currency, months, rates, minutesBefore } = input;
  if (!input.minutes && input.totalMinutes === undefined) throw new DomainError('line.hours-missing', {});
  const phasing = input.minutes ? 'manual' : input.phasing;
  const minutes = input.minutes
    ? [...input.minutes]
    : rephase({
        method: phasing,
        monthsMinor: minutesBefore ?? NOTHING,
        totalMinor: input.totalMinutes ?? 0,
      });
  const amountsMinor = priceMinutesByMonth({ minutes, months, rates, currency });
  return {
    phasing,
    totalMinutes: sumMinor(minutes),
    minutes,
    totalMinor: sumMinor(amountsMinor),
    amountsMinor,
  };
}
