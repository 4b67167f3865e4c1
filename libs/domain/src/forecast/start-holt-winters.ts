import { SEASON, type Seasonality } from './seasonality';

const HALF = SEASON / 2;

export interface HoltWintersStart {
  level: number;
  trend: number;
  /** January of the first year first, whichever calendar month that is. */
  seasons: number[];
}

/**
 * Start values of Holt-Winters smoothing from the first two years.
 *
 * Classical decomposition: the centred moving average of twelve months is the trend, a line through it (least squares)
 * gives level and slope, and what it leaves of each calendar month, centred on 0 or 1, is the season.
 * Units: those of the values. The caller sees to 24 values or more.
 * @see R 4.2 stats::HoltWinters (start.periods = 2, optim.start) and stats::decompose
 * @example startHoltWinters(values, 'additive').seasons.length //=> 12
 */
export function startHoltWinters(values: readonly number[], seasonality: Seasonality): HoltWintersStart {
  const isAdditive = seasonality === 'additive';
  const years = values.slice(0, 2 * SEASON);
  const average = centredAverage(years);
  const { level, trend } = fitLine(average);
  const raw = years.slice(HALF, HALF + SEASON).map((value, index) => {
    const base = average[index] ?? 0;
    return isAdditive ? value - base : value / base;
  });
  const mean = meanOf(raw);
  const centred = raw.map((season) => (isAdditive ? season - mean : season / mean));
  return { level, trend, seasons: [...centred.slice(HALF), ...centred.slice(0, HALF)] };
}

/** Twelve averages over thirteen months each, the outermost two counting half: months 7 to 18 of two years. */
function centredAverage(years: readonly number[]): number[] {
  return Array.from({ length: SEASON }, (_, index) => {
    const window = years.slice(index, index + SEASON + 1);
    const outer = ((window[0] ?? 0) + (window[SEASON] ?? 0)) / 2;
    return (outer + window.slice(1, SEASON).reduce((sum, value) => sum + value, 0)) / SEASON;
  });
}

/** Least squares through (1, y1), (2, y2), ...; the level is that at 0. */
function fitLine(values: readonly number[]): { level: number; trend: number } {
  const middle = (values.length + 1) / 2;
  const mean = meanOf(values);
  let products = 0;
  let squares = 0;
  values.forEach((value, index) => {
    const distance = index + 1 - middle;
    products += distance * (value - mean);
    squares += distance * distance;
  });
  const trend = products / squares;
  return { level: mean - trend * middle, trend };
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
