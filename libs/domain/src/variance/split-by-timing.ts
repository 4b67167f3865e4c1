import { addMinor } from '../money/add-minor';
import { subtractMinor } from '../money/subtract-minor';

/** Whether a variance will be gone by the end of the year, in the order of the second bridge. */
export const VARIANCE_TIMINGS = ['timing', 'permanent', 'residual'] as const;
export type VarianceTiming = (typeof VARIANCE_TIMINGS)[number];

export interface TimingInput {
  planToDateMinor: number;
  actualToDateMinor: number;
  /** Plan of the open months. */
  planRemainingMinor: number;
  /** What the current forecast expects of the open months; null when there is none. */
  forecastRemainingMinor: number | null;
}

export interface TimingSplit {
  amounts: Record<VarianceTiming, number>;
  /** What the forecast expects beyond: the year's variance is permanent + residual + further. */
  furtherMinor: number;
}

/**
 * The year-to-date variance of one cost by timing: second bridge, fixed order.
 *
 * timing is the part that the current forecast expects to reverse: as much as the open months are forecast to differ from
 * their plan in the other direction, but never more than the variance itself. The rest is permanent. Without a forecast
 * nobody says which it is: all is residual. To be taken line by line: a delay here and an overrun there would cancel out
 * in a total.
 * Units: minor units. Sign: arithmetic; the parts add up to actual - plan exactly and carry its sign.
 * @throws {DomainError} `money.not-minor-units`.
 * @see DOMAIN.md 3: timing = the year-to-date variance that the current forecast expects to reverse
 * @example splitByTiming({ planToDateMinor: 100, actualToDateMinor: 60, planRemainingMinor: 100, forecastRemainingMinor: 130 })
 *   //=> { amounts: { timing: -30, permanent: -10, residual: 0 }, furtherMinor: 0 }
 */
export function splitByTiming(input: TimingInput): TimingSplit {
  const deltaMinor = subtractMinor(input.actualToDateMinor, input.planToDateMinor);
  if (input.forecastRemainingMinor === null)
    return { amounts: { timing: 0, permanent: 0, residual: deltaMinor }, furtherMinor: 0 };
  const laterMinor = subtractMinor(input.forecastRemainingMinor, input.planRemainingMinor);
  const isReversing = Math.sign(laterMinor) === -Math.sign(deltaMinor);
  const reversedMinor = isReversing ? Math.min(Math.abs(deltaMinor), Math.abs(laterMinor)) : 0;
  const timing = Math.sign(deltaMinor) * reversedMinor + 0;
  return {
    amounts: { timing, permanent: subtractMinor(deltaMinor, timing), residual: 0 },
    furtherMinor: addMinor(laterMinor, timing),
  };
}
