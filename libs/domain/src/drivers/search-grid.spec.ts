import { describe, expect, it } from 'vitest';
import { fitLeastSquares } from '../regression/fit-least-squares';
import { simulateOrganisation } from '../testing/simulate-organisation';
import { buildControls } from './build-controls';
import { listCandidates, type Candidate } from './list-candidates';
import { multiplyResponse, prepareSearch } from './prepare-search';
import { searchGrid } from './search-grid';

const MONTHS = 60;
const LAG_MONTHS = 2;
const rows = Array.from({ length: MONTHS - LAG_MONTHS }, (_, at) => at + LAG_MONTHS);

/** Organisations with two channels, and the search over them. */
function search(seed: number) {
  const { kpi, drivers } = simulateOrganisation(seed, MONTHS);
  const controls = buildControls(rows, { hasTrend: true, harmonics: 1 });
  const grids = drivers.map(({ spend }) => listCandidates(spend, rows, LAG_MONTHS));
  const response = Float64Array.from(rows, (row) => kpi[row] ?? 0);
  const space = prepareSearch(grids, controls);
  return { controls, grids, response, space, found: searchGrid(space, multiplyResponse(space, response)) };
}

const leftOver = (controls: Float64Array[], picks: Candidate[], response: Float64Array) =>
  fitLeastSquares({ design: [...controls, ...picks.map(({ column }) => column)], response })
    .residualSumOfSquares;

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];
const pickFrom = (grids: Candidate[][], picks: readonly number[]) =>
  grids.flatMap((grid, series) => grid[picks[series] ?? 0] ?? []);

describe('searchGrid', () => {
  it('with one series finds the best of the whole grid, as fitting every point does', () => {
    const single = SEEDS.map(search).filter(({ grids }) => grids.length === 1);
    expect(single.length).toBeGreaterThan(0);
    for (const { controls, grids, response, found } of single.slice(0, 2)) {
      const all = (grids[0] ?? []).map((candidate) => leftOver(controls, [candidate], response));
      expect(leftOver(controls, pickFrom(grids, found.picks), response)).toBeCloseTo(Math.min(...all), 6);
    }
  });

  it('with several series no single one can be bettered, and the coefficients are those of least squares', () => {
    const several = SEEDS.map(search).filter(({ grids }) => grids.length > 1);
    expect(several.length).toBeGreaterThan(0);
    for (const { controls, grids, response, found } of several.slice(0, 2)) {
      const best = leftOver(controls, pickFrom(grids, found.picks), response);
      grids.forEach((grid, series) => {
        for (let other = 0; other < grid.length; other += 5) {
          const moved = pickFrom(grids, found.picks.with(series, other));
          if (moved[0]?.column === moved[1]?.column) continue;
          expect(leftOver(controls, moved, response)).toBeGreaterThan(best - 1e-6);
        }
      });
      const design = [...controls, ...pickFrom(grids, found.picks).map(({ column }) => column)];
      const { coefficients } = fitLeastSquares({ design, response });
      found.coefficients.forEach((value, series) =>
        expect(value / (coefficients[controls.length + series] ?? 0)).toBeCloseTo(1, 6),
      );
    }
  });
});
