import type { Controls } from './build-controls';

export const LEAST_MONTHS = 24;
const MONTHS_PER_PARAMETER = 10;

/** From the richest to the plainest. */
const CHOICES: readonly Controls[] = [
  { hasTrend: true, harmonics: 2 },
  { hasTrend: true, harmonics: 1 },
  { hasTrend: true, harmonics: 0 },
  { hasTrend: false, harmonics: 0 },
];

const countParameters = ({ hasTrend, harmonics }: Controls, drivers: number) =>
  1 + (hasTrend ? 1 : 0) + 2 * harmonics + drivers;

/** How many months so many drivers need at least: 24, and 10 for each driver and the intercept. */
export function leastMonths(drivers: number): number {
  return Math.max(
    LEAST_MONTHS,
    MONTHS_PER_PARAMETER * countParameters({ hasTrend: false, harmonics: 0 }, drivers),
  );
}

/**
 * The most of trend and season that so many months can carry: ten months per parameter, drivers and intercept counted.
 * Null when they do not even carry the drivers.
 *
 * @see Harrell (2015): Regression modeling strategies, 4.4: ten to twenty observations per parameter
 * @example chooseControls(36, 1) //=> { hasTrend: true, harmonics: 0 }
 */
export function chooseControls(months: number, drivers: number): Controls | null {
  if (months < LEAST_MONTHS) return null;
  const fits = (controls: Controls) => months >= MONTHS_PER_PARAMETER * countParameters(controls, drivers);
  return CHOICES.find(fits) ?? null;
}
