import { factorise } from '../regression/factorise';
import type { Candidate } from './list-candidates';
import { dot, multiplyColumns } from './multiply-columns';

/**
 * What the search needs of the data: the candidates of each series without what the controls explain, and the products
 * of them with each other. A response then costs one product per candidate.
 */
export interface SearchSpace {
  grids: readonly (readonly Candidate[])[];
  rows: number;
  /** Per series: its candidates one after another, `rows` values each. */
  rests: Float64Array[];
  /** Per series: the squared length of each candidate's rest; 0 where the controls explain all of it. */
  lengths: Float64Array[];
  /** Products of one candidate of `one` with all of `other`: calculated when first asked for, then kept. */
  productsOf: (one: number, candidate: number, other: number) => Float64Array;
}

/** What is left of a column below this part of its squared length is rounding, not information. */
const EXPLAINED = 1e-10;

const NOTHING = new Float64Array(0);

/** Takes out of a column what orthonormal columns explain. */
function removeExplained(column: Float64Array, explaining: readonly Float64Array[]): Float64Array {
  const rest = new Float64Array(column);
  for (const direction of explaining) {
    const part = dot(direction, rest);
    for (let at = 0; at < rest.length; at += 1) rest[at] = (rest[at] ?? 0) - part * (direction[at] ?? 0);
  }
  return rest;
}

function keepProducts(rests: readonly Float64Array[], rows: number): SearchSpace['productsOf'] {
  const kept = rests.map(() => rests.map(() => [] as Float64Array[]));
  return (one, candidate, other) => {
    const known = kept[one]?.[other]?.[candidate];
    if (known) return known;
    const column = (rests[one] ?? NOTHING).subarray(candidate * rows, (candidate + 1) * rows);
    const products = multiplyColumns(rests[other] ?? NOTHING, column);
    const row = kept[one]?.[other];
    if (row) row[candidate] = products;
    return products;
  };
}

/** Prepares the search over the candidates of each series, given the control columns. */
export function prepareSearch(
  grids: readonly (readonly Candidate[])[],
  controls: readonly Float64Array[],
): SearchSpace {
  const rows = controls[0]?.length ?? 0;
  const { q } = factorise(controls);
  const rests = grids.map((grid) => {
    const all = new Float64Array(grid.length * rows);
    grid.forEach(({ column }, at) => all.set(removeExplained(column, q), at * rows));
    return all;
  });
  const lengths = grids.map((grid, series) =>
    Float64Array.from(grid, ({ column }, at) => {
      const rest = (rests[series] ?? NOTHING).subarray(at * rows, (at + 1) * rows);
      const length = dot(rest, rest);
      return length > EXPLAINED * dot(column, column) ? length : 0;
    }),
  );
  return { grids, rows, rests, lengths, productsOf: keepProducts(rests, rows) };
}

/** The products of every candidate with a response. */
export function multiplyResponse({ rests }: SearchSpace, response: Float64Array): Float64Array[] {
  return rests.map((rest) => multiplyColumns(rest, response));
}
