import { fitLeastSquares } from '../regression/fit-least-squares';
import { buildControls } from './build-controls';
import { chooseControls } from './choose-controls';
import type { DriverSeries, OutOfSample } from './driver-analysis';
import { fitPicks } from './fit-picks';
import { transformSpend } from './transform-spend';

const LEAST_HELD_BACK = 6;
const HELD_BACK_PART = 0.2;

const rootMeanSquare = (errors: readonly number[]) =>
  Math.sqrt(errors.reduce((sum, error) => sum + error * error, 0) / errors.length);

/**
 * Holds the last fifth of the months back (at least six), searches and fits on the others, and predicts them; beside it
 * trend and season alone. Null when the others are too few for that.
 *
 * Units: errors in units of the KPI.
 */
export function checkOutOfSample(
  drivers: readonly DriverSeries[],
  response: Float64Array,
  rows: readonly number[],
  maxLagMonths: number,
): OutOfSample | null {
  const months = Math.max(LEAST_HELD_BACK, Math.round(rows.length * HELD_BACK_PART));
  const known = rows.length - months;
  const choice = chooseControls(known, drivers.length);
  if (!choice) return null;
  const before = response.slice(0, known);
  const { picks, fit, controls } = fitPicks(drivers, before, rows.slice(0, known), choice, maxLagMonths);
  const plain = fitLeastSquares({ design: controls, response: before });
  const columns = [
    ...buildControls(rows, choice, known),
    ...picks.map(({ transform }, series) => {
      const working = transformSpend(drivers[series]?.spend ?? [], transform);
      return Float64Array.from(rows, (row) => working[row] ?? 0);
    }),
  ];
  const held = rows.map((_, at) => at).slice(known);
  const toErrors = (coefficients: readonly number[]) =>
    held.map((at) =>
      coefficients.reduce(
        (left, value, column) => left - value * (columns[column]?.[at] ?? 0),
        response[at] ?? 0,
      ),
    );
  const errors = toErrors(fit.coefficients);
  const ratios = errors.map((error, at) => Math.abs(error / (response[known + at] ?? 0)));
  return {
    months,
    error: rootMeanSquare(errors),
    errorWithoutDrivers: rootMeanSquare(toErrors(plain.coefficients)),
    meanAbsoluteRatio: ratios.every(Number.isFinite)
      ? ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length
      : null,
  };
}
