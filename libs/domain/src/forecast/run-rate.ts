import { divideRounded } from '../money/divide-rounded';
import { sumMinor } from '../money/sum-minor';
import { toSafeInteger } from '../money/to-safe-integer';
import { requireTwelve } from '../phasing/require-twelve';
import type { ForecastInput } from './actual-plus-remaining-plan';
import { requireClosedPeriods } from './require-closed-periods';

/**
 * Year-end forecast "run rate": `AC_ytd / n x 12`, n closed periods, rounded once.
 *
 * Units: minor units; null before the first period is closed. Sign: of the actuals; halves away from zero.
 * @throws {DomainError} `phasing.not-twelve-months`, `forecast.not-closed-periods`, `money.not-minor-units`.
 * @see DOMAIN.md 3, year-end forecast: run rate
 * @example forecastRunRate({ actualMinor: [100, 200, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], closedPeriods: 2 }) //=> 1800
 */
export function forecastRunRate(input: Pick<ForecastInput, 'actualMinor' | 'closedPeriods'>): number | null {
  const closed = requireClosedPeriods(input.closedPeriods);
  const toDateMinor = sumMinor(requireTwelve(input.actualMinor).slice(0, closed));
  if (closed === 0) return null;
  return toSafeInteger(divideRounded(BigInt(toDateMinor) * 12n, BigInt(closed)));
}
