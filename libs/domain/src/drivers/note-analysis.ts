import { isEnoughToAdopt, LEAST_MONTHS_TO_ADOPT } from './adoption';
import type { Controls } from './build-controls';
import type { AnalysisNote, DriverAnalysisInput, DriverResult, OutOfSample } from './driver-analysis';
import { COLLINEAR_VIF } from './find-refusals';

interface NotedAnalysis {
  input: Required<DriverAnalysisInput>;
  rows: readonly number[];
  controls: Controls;
  results: readonly DriverResult[];
  durbinWatson: number | null;
  outOfSample: OutOfSample | null;
}

/** Outside of this the residuals lean on each other so much that something that matters is missing. */
const UPRIGHT = { low: 1, high: 3 };

const idsWhere = (results: readonly DriverResult[], isTrue: (result: DriverResult) => boolean) =>
  results.filter(isTrue).map(({ id }) => id);

/** What a reader must know of an analysis beside its figures, as codes for the message catalogue. */
export function noteAnalysis({ input, rows, controls, results, durbinWatson, outOfSample }: NotedAnalysis) {
  const notes: AnalysisNote[] = [{ code: 'correlation-not-proof' }];
  const months = rows.length;
  if (!isEnoughToAdopt(months)) {
    notes.push({ code: 'too-few-months-to-adopt', months, needed: LEAST_MONTHS_TO_ADOPT });
  }
  const alike = idsWhere(results, ({ vif }) => vif === null || vif >= COLLINEAR_VIF);
  if (alike.length > 0) notes.push({ code: 'cannot-be-told-apart', ids: alike });
  const silent = idsWhere(results, ({ contribution: { low, high } }) => low <= 0 && high >= 0);
  if (silent.length > 0) notes.push({ code: 'nothing-shown', ids: silent });
  if (!controls.hasTrend) notes.push({ code: 'trend-not-modelled' });
  if (controls.harmonics === 0) notes.push({ code: 'season-not-modelled' });
  const count = input.kpi.length - input.maxLagMonths - months;
  if (count > 0) notes.push({ code: 'months-missing', count });
  if (durbinWatson !== null && (durbinWatson < UPRIGHT.low || durbinWatson > UPRIGHT.high)) {
    notes.push({ code: 'residuals-lean', durbinWatson });
  }
  if (outOfSample && outOfSample.error >= outOfSample.errorWithoutDrivers) {
    notes.push({ code: 'no-better-than-without', months: outOfSample.months });
  }
  return notes;
}
