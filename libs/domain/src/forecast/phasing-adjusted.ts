import { divideRounded } from '../money/divide-rounded';
import { sumMinor } from '../money/sum-minor';
import { toSafeInteger } from '../money/to-safe-integer';
import { requireTwelve } from '../phasing/require-twelve';
import type { ForecastInput } from './actual-plus-remaining-plan';
import { requireClosedPeriods } from './require-closed-periods';

/**
 * Year-end forecast "phasing-adjusted": `AC_ytd x PL_year / PL_ytd`, rounded once: the year goes on as it began,
 * measured by the plan's own season.
 *
 * Units: minor units; null when no plan lies in the closed periods. Sign: of the quotient; halves away from zero.
 * @throws {DomainError} `phasing.not-twelve-months`, `forecast.not-closed-periods`, `money.not-minor-units`.
 * @see DOMAIN.md 3, year-end forecast: phasing-adjusted (null when PL_ytd = 0)
 * @example forecastPhasingAdjusted({ actualMinor, planMinor, closedPeriods: 3 }) //=> 1320000
 */
export function forecastPhasingAdjusted(input: ForecastInput): number | null {
  const closed = requireClosedPeriods(input.closedPeriods);
  const planMinor = requireTwelve(input.planMinor);
  const actualToDate = BigInt(sumMinor(requireTwelve(input.actualMinor).slice(0, closed)));
  const planToDate = BigInt(sumMinor(planMinor.slice(0, closed)));
  if (planToDate === 0n) return null;
  return toSafeInteger(divideRounded(actualToDate * BigInt(sumMinor(planMinor)), planToDate));
}
