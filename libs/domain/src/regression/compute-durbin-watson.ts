/**
 * Durbin-Watson statistic: near 2 when residuals do not lean on their predecessors, towards 0 when they do, towards 4
 * when they alternate. Null when all residuals are 0.
 *
 * @see Durbin, Watson (1950), Biometrika 37
 * @example computeDurbinWatson([1, -1, 1, -1]) //=> 3
 */
export function computeDurbinWatson(residuals: readonly number[]): number | null {
  const squares = residuals.reduce((sum, value) => sum + value * value, 0);
  if (squares === 0) return null;
  const steps = residuals.slice(1).reduce((sum, value, at) => sum + (value - (residuals[at] ?? 0)) ** 2, 0);
  return steps / squares;
}
