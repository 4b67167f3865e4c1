import { multiplyResponse, type SearchSpace } from './prepare-search';
import { searchGrid, type SearchResult } from './search-grid';

/** What one series did, by one estimate. */
export interface Effect {
  /** What it added to the KPI over the analysed months. */
  contribution: number;
  /** What one more unit of spend would have added. */
  perUnit: number;
}

/** Effects of the picks: coefficient times the column's sum, and times its growth. */
export function toEffects({ grids }: SearchSpace, { picks, coefficients }: SearchResult): Effect[] {
  return grids.map((grid, series) => {
    const candidate = grid[picks[series] ?? 0];
    const coefficient = coefficients[series] ?? 0;
    return {
      contribution: coefficient * (candidate?.total ?? 0),
      perUnit: coefficient * (candidate?.perUnit ?? 0),
    };
  });
}

/** Blocks of months drawn with replacement, put one after another until the length is reached. */
export function drawBlocks(values: Float64Array, blockMonths: number, random: () => number): Float64Array {
  const drawn = new Float64Array(values.length);
  const starts = values.length - blockMonths + 1;
  for (let from = 0; from < values.length; from += blockMonths) {
    const start = Math.floor(random() * starts);
    for (let at = 0; at < blockMonths && from + at < values.length; at += 1) {
      drawn[from + at] = values[start + at] ?? 0;
    }
  }
  return drawn;
}

export interface BootstrapInput {
  space: SearchSpace;
  found: SearchResult;
  /** Residuals of what was found, scaled up for what the fit has taken. */
  residuals: Float64Array;
  blockMonths: number;
  resamples: number;
  random: () => number;
}

/**
 * Effects under resampled residuals: blocks of them are laid over the fitted values, and the whole search is repeated.
 *
 * @returns one list per resample, one effect per series.
 * @see Künsch (1989), Annals of Statistics 17: the moving block bootstrap
 */
export function bootstrapEffects(input: BootstrapInput): Effect[][] {
  const { space, found, residuals, blockMonths, resamples, random } = input;
  const fitted = new Float64Array(space.rows);
  found.picks.forEach((pick, series) => {
    for (let row = 0; row < space.rows; row += 1) {
      fitted[row] =
        (fitted[row] ?? 0) +
        (found.coefficients[series] ?? 0) * (space.rests[series]?.[pick * space.rows + row] ?? 0);
    }
  });
  return Array.from({ length: resamples }, () => {
    const drawn = drawBlocks(residuals, blockMonths, random);
    const response = fitted.map((value, row) => value + (drawn[row] ?? 0));
    return toEffects(space, searchGrid(space, multiplyResponse(space, response)));
  });
}
