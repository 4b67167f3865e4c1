import { roundMinor } from '../money/round-minor';
import { LEAST_CASES } from './choose-forecast-method';

export const BAND_LEVELS = [80, 95] as const;
export type BandLevel = (typeof BAND_LEVELS)[number];

export interface ForecastBand {
  levelPercent: BandLevel;
  lowMinor: number;
  highMinor: number;
}

export interface ForecastBands {
  bands: ForecastBand[];
  /** Where the width comes from; null with no bands, because too little is known. */
  source: 'back-test' | 'residuals' | null;
}

export interface BandInput {
  yearEndMinor: number;
  /** What the method said of past years after the same month, and what they came to. */
  past: readonly { forecastMinor: number; actualMinor: number }[];
  standardErrorMinor: number | null;
  /** Booked and ordered: the year cannot end lower. Null when nothing is known. */
  floorMinor: number | null;
  /** Nothing is open any more, so nothing is uncertain. */
  isComplete: boolean;
}

/** Two-sided quantiles of Student's t for 80 % and 95 %, by degrees of freedom from 2; more than 10 count as 10. */
const STUDENT_T = [
  [1.8856, 4.3027],
  [1.6377, 3.1824],
  [1.5332, 2.7764],
  [1.4759, 2.5706],
  [1.4398, 2.4469],
  [1.4149, 2.3646],
  [1.3968, 2.306],
  [1.383, 2.2622],
  [1.3722, 2.2281],
] as const;
const NORMAL = [1.2816, 1.96] as const;

/**
 * The 80 % and 95 % bands of a year-end forecast.
 *
 * From three back-tested years on: the past ratios actual / forecast - 1 of the same method after the same month, as
 * `mean +- t x s x sqrt(1 + 1/n)` of the forecast, n - 1 degrees of freedom. Else, where the method has residuals of its
 * own: `forecast +- z x standard error`. Else none. A band always holds its forecast, and never reaches below what is
 * booked and ordered.
 * Units: minor units. Sign: arithmetic.
 * @throws {DomainError} `money.not-minor-units`.
 * @see Hyndman, Athanasopoulos: Forecasting, 5.5 prediction intervals; ISO 16269-8; quantiles: Fisher, Yates, table III
 * @example computeForecastBands({ yearEndMinor: 1_000_000, past, standardErrorMinor: null, floorMinor: null, isComplete: false }).source //=> 'back-test'
 */
export function computeForecastBands(input: BandInput): ForecastBands {
  const { yearEndMinor, standardErrorMinor } = input;
  if (input.isComplete) return { bands: [], source: null };
  const ratios = input.past
    .filter(({ forecastMinor }) => forecastMinor !== 0)
    .map(({ forecastMinor, actualMinor }) => (actualMinor - forecastMinor) / Math.abs(forecastMinor));
  if (ratios.length >= LEAST_CASES) {
    const { mean, spread } = describe(ratios);
    const quantiles = STUDENT_T[Math.min(ratios.length - 1, STUDENT_T.length + 1) - 2] ?? NORMAL;
    const size = Math.abs(yearEndMinor);
    return {
      bands: toBands(input, yearEndMinor + mean * size, spread * size, quantiles),
      source: 'back-test',
    };
  }
  if (standardErrorMinor === null) return { bands: [], source: null };
  return { bands: toBands(input, yearEndMinor, standardErrorMinor, NORMAL), source: 'residuals' };
}

function describe(ratios: readonly number[]): { mean: number; spread: number } {
  const count = ratios.length;
  const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / count;
  const variance = ratios.reduce((sum, ratio) => sum + (ratio - mean) ** 2, 0) / (count - 1);
  return { mean, spread: Math.sqrt(variance * (1 + 1 / count)) };
}

function toBands(
  { yearEndMinor, floorMinor }: BandInput,
  centre: number,
  spread: number,
  quantiles: readonly [number, number],
): ForecastBand[] {
  const lift = (minor: number) => Math.max(minor, floorMinor ?? minor);
  return BAND_LEVELS.map((levelPercent, index) => {
    const reach = (quantiles[index] ?? 0) * spread;
    return {
      levelPercent,
      lowMinor: lift(Math.min(yearEndMinor, roundMinor(centre - reach))),
      highMinor: lift(Math.max(yearEndMinor, roundMinor(centre + reach))),
    };
  });
}
