import { computeDurbinWatson } from '../regression/compute-durbin-watson';
import { chooseControls } from './choose-controls';
import { checkOutOfSample } from './check-out-of-sample';
import type { DriverAnalysis, DriverAnalysisInput } from './driver-analysis';
import { describeDrivers } from './describe-drivers';
import { findRefusals } from './find-refusals';
import { fitPicks } from './fit-picks';
import { noteAnalysis } from './note-analysis';
import { requireSeries } from './require-series';

/**
 * What one or more monthly series of spend or hours did to a KPI, as far as past months tell: least squares on the
 * series as they carry over, saturate and wait, beside an intercept, a trend and a season. Lag, carry-over and
 * saturation of each series are searched over a grid (see `searchGrid`); the intervals of contribution and return
 * include that search.
 *
 * Refuses, with the reason, where the months are too few (below 24, or below 10 per parameter), where series cannot be
 * told apart, and where nothing varies. Correlation is not proof, and the notes say so every time.
 * Units: those of KPI and spend. Sign: as calculated, a series may lower the KPI.
 * @throws {DomainError} `drivers.none`, `drivers.lag-outside`, `drivers.lengths-differ`, `drivers.not-a-number`.
 * @see docs/driver-analysis.md, with how often its intervals hold the truth
 */
export function analyseDrivers(given: DriverAnalysisInput): DriverAnalysis {
  const input = requireSeries(given);
  const { kpi, drivers, maxLagMonths } = input;
  const rows = kpi.flatMap((value, month) => (value === null || month < maxLagMonths ? [] : [month]));
  const choice = chooseControls(rows.length, drivers.length);
  const reasons = findRefusals(input, rows, choice);
  if (!choice || reasons.length > 0) return { state: 'refused', reasons };
  const response = Float64Array.from(rows, (row) => kpi[row] ?? 0);
  const fitted = fitPicks(drivers, response, rows, choice, maxLagMonths);
  const { fit } = fitted;
  const results = describeDrivers(input, rows, fitted);
  const outOfSample = checkOutOfSample(drivers, response, rows, maxLagMonths);
  const durbinWatson = computeDurbinWatson(fit.residuals);
  return {
    state: 'analysed',
    rows,
    drivers: results,
    fit: {
      controls: choice,
      rSquared: fit.rSquared ?? 0,
      adjustedRSquared: fit.adjustedRSquared ?? 0,
      residualDeviation: fit.residualDeviation ?? 0,
      degreesOfFreedom: fit.degreesOfFreedom,
      durbinWatson,
      fitted: fit.fitted,
      residuals: fit.residuals,
    },
    outOfSample,
    notes: noteAnalysis({ input, rows, controls: choice, results, durbinWatson, outOfSample }),
  };
}
