import { invertSymmetric, multiplySymmetric } from './symmetric';
import type { SearchSpace } from './prepare-search';

export interface SearchResult {
  /** Per series: which candidate of its grid. */
  picks: number[];
  coefficients: number[];
  /** How much of the response's squared length the picks explain beyond the controls. */
  gain: number;
}

const MOST_SWEEPS = 20;
/** A candidate that others explain but for this part of its length is no candidate. */
const INDEPENDENT = 1e-6;

const read = (values: Float64Array | undefined, at: number) => values?.[at] ?? 0;

/** Products of the picks of some series with each other. */
function gatherProducts(
  { productsOf, lengths }: SearchSpace,
  series: readonly number[],
  picks: readonly number[],
) {
  const size = series.length;
  const gathered = new Float64Array(size * size);
  series.forEach((one, row) =>
    series.forEach((other, column) => {
      gathered[row * size + column] =
        one === other
          ? read(lengths[one], picks[one] ?? 0)
          : read(productsOf(one, picks[one] ?? 0, other), picks[other] ?? 0);
    }),
  );
  return gathered;
}

/** Takes `weight` x left x right out of `values`, entry by entry. */
function subtractProduct(
  values: Float64Array,
  weight: number,
  left: Float64Array,
  right: Float64Array,
): void {
  for (let at = 0; at < values.length; at += 1) {
    values[at] = (values[at] ?? 0) - weight * (left[at] ?? 0) * (right[at] ?? 0);
  }
}

function subtractMultiple(values: Float64Array, weight: number, column: Float64Array): void {
  for (let at = 0; at < values.length; at += 1) values[at] = (values[at] ?? 0) - weight * (column[at] ?? 0);
}

/** Which candidate gains most: explained squared over what is left of its length. */
function findBest(explained: Float64Array, left: Float64Array, lengths: Float64Array): number {
  let best = 0;
  let most = -1;
  for (let at = 0; at < explained.length; at += 1) {
    const rest = left[at] ?? 0;
    const length = lengths[at] ?? 0;
    if (length === 0 || rest <= INDEPENDENT * length) continue;
    const part = explained[at] ?? 0;
    const gain = (part * part) / rest;
    if (gain > most) {
      most = gain;
      best = at;
    }
  }
  return best;
}

/** The candidate of `series` that explains most beyond the picks of the others. */
function pickBest(
  space: SearchSpace,
  response: readonly Float64Array[],
  series: number,
  others: readonly number[],
  picks: readonly number[],
): number {
  const lengths = space.lengths[series] ?? new Float64Array(0);
  const explained = new Float64Array(response[series] ?? lengths);
  if (others.length === 0) return findBest(explained, lengths, lengths);
  const left = new Float64Array(lengths);
  const inverse = invertSymmetric(gatherProducts(space, others, picks), others.length);
  const toOthers = Float64Array.from(others, (other) => read(response[other], picks[other] ?? 0));
  const weights = multiplySymmetric(inverse, toOthers);
  const shared = others.map((other) => space.productsOf(other, picks[other] ?? 0, series));
  shared.forEach((rowProducts, row) => {
    subtractMultiple(explained, read(weights, row), rowProducts);
    subtractProduct(left, read(inverse, row * others.length + row), rowProducts, rowProducts);
    for (let column = 0; column < row; column += 1) {
      const both = 2 * read(inverse, row * others.length + column);
      subtractProduct(left, both, rowProducts, shared[column] ?? rowProducts);
    }
  });
  return findBest(explained, left, lengths);
}

function descend(
  space: SearchSpace,
  response: readonly Float64Array[],
  order: readonly number[],
): SearchResult {
  const picks = order.map(() => 0);
  const placed: number[] = [];
  for (const series of order) {
    picks[series] = pickBest(space, response, series, placed, picks);
    placed.push(series);
  }
  let isMoving = order.length > 1;
  for (let sweep = 0; isMoving && sweep < MOST_SWEEPS; sweep += 1) {
    isMoving = false;
    for (const series of order) {
      const others = order.filter((other) => other !== series);
      const best = pickBest(space, response, series, others, picks);
      if (best !== picks[series]) isMoving = true;
      picks[series] = best;
    }
  }
  const series = picks.map((_, at) => at);
  const toPicks = Float64Array.from(series, (at) => read(response[at], picks[at] ?? 0));
  const weights = multiplySymmetric(
    invertSymmetric(gatherProducts(space, series, picks), series.length),
    toPicks,
  );
  const gain = weights.reduce((sum, weight, at) => sum + weight * read(toPicks, at), 0);
  return { picks, coefficients: Array.from(weights), gain };
}

/**
 * The candidate of each series that together explain the response best, found series by series: each takes the best of
 * its whole grid given the others, round after round until none moves; once beginning with the first series, once with
 * the last, and the better of both counts. With one series that is the whole grid.
 *
 * `response` holds the products of `multiplyResponse`.
 * @see Breiman, Friedman (1985): backfitting; the joint grid of five series would have 245^5 points
 */
export function searchGrid(space: SearchSpace, response: readonly Float64Array[]): SearchResult {
  const order = space.grids.map((_, at) => at);
  const forward = descend(space, response, order);
  if (order.length < 2) return forward;
  const backward = descend(space, response, order.toReversed());
  return backward.gain > forward.gain ? backward : forward;
}
