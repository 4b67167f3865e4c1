import { fitLeastSquares, type LeastSquaresFit } from '../regression/fit-least-squares';
import { buildControls, type Controls } from './build-controls';
import { listCandidates, type Candidate } from './list-candidates';
import { multiplyResponse, prepareSearch, type SearchSpace } from './prepare-search';
import { searchGrid, type SearchResult } from './search-grid';
import type { DriverSeries } from './driver-analysis';

/** The best fit over the grid of every series, for some months. */
export interface PicksFit {
  space: SearchSpace;
  found: SearchResult;
  picks: Candidate[];
  controls: Float64Array[];
  fit: LeastSquaresFit;
}

/** Searches lag, carry-over and saturation of every series, then fits what was found together with trend and season. */
export function fitPicks(
  drivers: readonly DriverSeries[],
  response: Float64Array,
  rows: readonly number[],
  choice: Controls,
  maxLagMonths: number,
): PicksFit {
  const controls = buildControls(rows, choice);
  const grids = drivers.map(({ spend }) => listCandidates(spend, rows, maxLagMonths));
  const space = prepareSearch(grids, controls);
  const found = searchGrid(space, multiplyResponse(space, response));
  const picks = grids.flatMap((grid, series) => grid[found.picks[series] ?? 0] ?? []);
  const fit = fitLeastSquares({ design: [...controls, ...picks.map(({ column }) => column)], response });
  return { space, found, picks, controls, fit };
}
