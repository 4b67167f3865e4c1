import type { LeastSquaresFit } from './fit-least-squares';
import { invertUpper } from './solve-triangular';

/** Newey and West's rule of thumb for the number of lags: floor(4 (n / 100)^(2/9)). */
export const neweyWestLags = (rows: number): number => Math.floor(4 * (rows / 100) ** (2 / 9));

/** Sum over months of u(t) q(t) and u(t-lag) q(t-lag), for two columns of Q. */
function crossMoment(
  left: Float64Array,
  right: Float64Array,
  residuals: readonly number[],
  lag: number,
): number {
  let sum = 0;
  for (let at = lag; at < residuals.length; at += 1) {
    sum += (left[at] ?? 0) * (residuals[at] ?? 0) * (right[at - lag] ?? 0) * (residuals[at - lag] ?? 0);
  }
  return sum;
}

/**
 * Standard errors that hold where residuals lean on each other and differ in size (HAC): Bartlett weights
 * 1 - lag / (lags + 1), with the small-sample factor n / (n - k).
 *
 * Units: those of the coefficients. Null without a degree of freedom. Rows are taken as consecutive months.
 * @see Newey, West (1987), Econometrica 55, 703-708; the factor as in Stata's `newey`
 */
export function computeNeweyWestErrors(
  { factors, residuals, degreesOfFreedom }: LeastSquaresFit,
  lags = neweyWestLags(residuals.length),
): (number | null)[] {
  const { q, r, scales } = factors;
  if (degreesOfFreedom <= 0) return q.map(() => null);
  const middle = q.map((left) =>
    q.map((right) => {
      let sum = crossMoment(left, right, residuals, 0);
      for (let lag = 1; lag <= lags; lag += 1) {
        const both = crossMoment(left, right, residuals, lag) + crossMoment(right, left, residuals, lag);
        sum += (1 - lag / (lags + 1)) * both;
      }
      return sum;
    }),
  );
  const factor = residuals.length / degreesOfFreedom;
  return invertUpper(r).map((row, at) => {
    const through = middle.map((values) =>
      values.reduce((sum, value, column) => sum + value * (row[column] ?? 0), 0),
    );
    const variance = through.reduce((sum, value, column) => sum + value * (row[column] ?? 0), 0);
    return Math.sqrt(Math.max(0, factor * variance)) / (scales[at] ?? 1);
  });
}
