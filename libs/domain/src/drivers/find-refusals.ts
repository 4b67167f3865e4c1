import { computeVif } from '../regression/compute-vif';
import { buildControls, type Controls } from './build-controls';
import { leastMonths } from './choose-controls';
import type { DriverAnalysisInput, DriverSeries, RefusalReason } from './driver-analysis';

/** From here on a column is called indistinguishable from the others. */
export const COLLINEAR_VIF = 10;

const isConstant = (values: readonly number[]) => values.every((value) => value === values[0]);

/** Series that the others (with trend and season) foretell almost wholly, as they were spent. */
function findCollinear(
  drivers: readonly DriverSeries[],
  rows: readonly number[],
  controls: Controls,
): string[] {
  const plain = buildControls(rows, controls);
  const columns = drivers.map(({ spend }) => Float64Array.from(rows, (row) => spend[row] ?? 0));
  const isTooAlike = (column: Float64Array, others: Float64Array[]) => {
    const vif = computeVif(column, others);
    return vif === null || vif >= COLLINEAR_VIF;
  };
  // One series after another, so that of two equal ones the second is compared with the first and none with itself.
  return drivers.flatMap(({ id }, at) => {
    const column = columns[at];
    if (!column) return [];
    const isAlone = drivers.every(
      (_, other) => other === at || !isTooAlike(column, [...plain, columns[other] ?? column]),
    );
    return isAlone ? [] : [id];
  });
}

/** Why these series cannot be analysed at all; empty when they can. */
export function findRefusals(
  { kpi, drivers, maxLagMonths }: Required<DriverAnalysisInput>,
  rows: readonly number[],
  controls: Controls | null,
): RefusalReason[] {
  if (!controls) {
    const needed = leastMonths(drivers.length);
    return [{ code: 'too-few-months', months: rows.length, needed, lagMonths: maxLagMonths }];
  }
  if (isConstant(rows.map((row) => kpi[row] ?? 0))) return [{ code: 'kpi-constant' }];
  const still = drivers.filter(({ spend }) => isConstant(spend)).map(({ id }) => id);
  if (still.length > 0) return [{ code: 'no-variation', ids: still }];
  const alike = findCollinear(drivers, rows, controls);
  return alike.length > 0 ? [{ code: 'cannot-be-told-apart', ids: alike }] : [];
}
