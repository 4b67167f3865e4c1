import type { Month } from '../calendar/month';
import type { DatedCapacity } from '../capacity/dated-capacity';
import { planFteMinutes } from '../capacity/plan-fte-minutes';
import { DomainError } from '../errors/domain-error';
import { sumMinor } from '../money/sum-minor';
import { isLocked } from '../phasing/locked-months';
import type { DatedRate } from '../rates/dated-rate';
import { priceMinutesByMonth } from '../rates/price-minutes-by-month';
import { planMonths, type PhasingInput, type PlannedPhasing } from './plan-months';

export interface InternalLineInput extends PhasingInput {
  currency: string;
  /** The twelve calendar months of the fiscal year. */
  months: readonly Month[];
  rates: readonly DatedRate[];
  /** Twelve months of minutes as typed; they win and make the line manual. */
  minutes?: readonly number[] | undefined;
  totalMinutes?: number | undefined;
  /** Full-time equivalents x 10^4 instead of a total; each is worth the role's monthly hours. */
  fteE4?: number | null | undefined;
  capacities?: readonly DatedCapacity[] | undefined;
  /** The minutes of the line before the change, whose shape manual phasing keeps. */
  minutesBefore?: readonly number[] | undefined;
}

export interface PlannedInternalLine extends PlannedPhasing {
  fteE4: number | null;
  totalMinutes: number;
  minutes: number[];
  totalMinor: number;
  amountsMinor: number[];
}

const NOTHING = Array.from({ length: 12 }, () => 0);

/**
 * An internal budget line from what was typed: twelve months of time, a yearly time or full-time equivalents, priced by
 * the role's dated rates.
 *
 * Units: minutes or FTE x 10^4 in, minor units out. The minutes add up to the total, and so do the amounts.
 * @throws {DomainError} `line.hours-missing` when none is given; `rates.none-for-month` and `capacity.none-for-month`
 *   with the month; those of phasing.
 * @see DOMAIN.md 3: internal cost = sum(hours x rate(role, date))
 * @example planInternalLine({ phasing: 'even', currency: 'EUR', months, rates, totalMinutes: 720 }).minutes.at(0) //=> 60
 */
export function planInternalLine(input: InternalLineInput): PlannedInternalLine {
  const { currency, months, rates } = input;
  const before = input.minutesBefore ?? NOTHING;
  const fteE4 = input.minutes ? null : (input.fteE4 ?? null);
  const result = fteE4 === null ? planTime(input, before, input.totalMinutes) : planFte(input, before, fteE4);
  if (result === null) throw new DomainError('line.hours-missing', {});
  const { planned, ...phasing } = result;
  const amountsMinor = priceMinutesByMonth({ minutes: planned, months, rates, currency });
  return {
    ...phasing,
    fteE4,
    totalMinutes: sumMinor(planned),
    minutes: planned,
    totalMinor: sumMinor(amountsMinor),
    amountsMinor,
  };
}

function planTime(input: InternalLineInput, before: readonly number[], total: number | undefined) {
  return planMonths({ ...input, typed: input.minutes, total, before });
}

/** Evenly phased, each month is worth its own monthly hours; by any other method the year's time is spread. */
function planFte(input: InternalLineInput, before: readonly number[], fteE4: number) {
  const { months, capacities = [], lockedMonths = 0 } = input;
  const profile = planFteMinutes({ fteE4, months, capacities });
  if (input.phasing !== 'even') return planTime(input, before, sumMinor(profile));
  const planned = profile.map((minutes, index) =>
    isLocked(lockedMonths, index) ? (before[index] ?? 0) : minutes,
  );
  const phased = planTime(input, before, sumMinor(planned));
  return phased && { ...phased, planned };
}
