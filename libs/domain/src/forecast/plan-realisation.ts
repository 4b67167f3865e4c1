import { addMinor } from '../money/add-minor';
import { divideRounded } from '../money/divide-rounded';
import { sumMinor } from '../money/sum-minor';
import { toSafeInteger } from '../money/to-safe-integer';
import { requireTwelve } from '../phasing/require-twelve';
import type { ForecastInput } from './actual-plus-remaining-plan';
import type { PastYear } from './forecast-method';
import { requireClosedPeriods } from './require-closed-periods';

const E6 = 1_000_000n;
/** Outside these a past year tells of something that happens once, not of a habit. */
const LEAST_E6 = 500_000n;
const MOST_E6 = 1_500_000n;
/** Years the habit is read from. */
const WINDOW = 3;

export interface PlanRealisationInput extends ForecastInput {
  /** Oldest first; the last three with a plan count. */
  pastYears: readonly PastYear[];
}

/**
 * Year-end forecast "plan realisation": `AC_ytd + PL_remaining x r`, r being the part of the remaining plan that was
 * really spent in the same months of past years: the median of the last three, held between 50 % and 150 %.
 *
 * The median, because a year with a large unspent or unplanned item says nothing of the next one.
 * Units: minor units by fiscal period; r in millionths, the amount rounded once; null without a past year whose
 * remaining plan adds up to more than 0. Sign: arithmetic; halves away from zero. A complete year is itself.
 * @throws {DomainError} `phasing.not-twelve-months`, `forecast.not-closed-periods`, `money.not-minor-units`.
 * @see Makridakis, Wheelwright, Hyndman: Forecasting, 10: judgement corrected by its past bias
 * @example forecastPlanRealisation({ actualMinor, planMinor, closedPeriods: 6, pastYears }) //=> 1_140_000
 */
export function forecastPlanRealisation(input: PlanRealisationInput): number | null {
  const closed = requireClosedPeriods(input.closedPeriods);
  const toDateMinor = sumMinor(requireTwelve(input.actualMinor).slice(0, closed));
  if (closed === 12) return toDateMinor;
  const restOf = (months: readonly number[]) => BigInt(sumMinor(requireTwelve(months).slice(closed)));
  const realisations = input.pastYears
    .flatMap(({ planMinor, actualMinor }) => {
      const plan = planMinor === null ? 0n : restOf(planMinor);
      return plan > 0n ? [divideRounded(restOf(actualMinor) * E6, plan)] : [];
    })
    .slice(-WINDOW);
  if (realisations.length === 0) return null;
  const spent = restOf(input.planMinor) * hold(medianOf(realisations));
  return addMinor(toDateMinor, toSafeInteger(divideRounded(spent, E6)));
}

function medianOf(values: readonly bigint[]): bigint {
  const sorted = [...values].sort((a, b) => (a < b ? -1 : 1));
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0n;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? upper;
  return divideRounded(lower + upper, 2n);
}

function hold(value: bigint): bigint {
  if (value < LEAST_E6) return LEAST_E6;
  return value > MOST_E6 ? MOST_E6 : value;
}
