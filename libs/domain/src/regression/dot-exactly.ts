/** 2^27 + 1: splits a double into two halves whose products are exact (Dekker 1971, Veltkamp). */
const SPLITTER = 134_217_729;

/**
 * `start` + sum of left x right, as if calculated with twice the digits of a double and rounded once at the end.
 *
 * Units: those of the product. Sign: as calculated. Vectors of equal length; values above about 10^300 overflow.
 * @see Ogita, Rump, Oishi (2005): Accurate sum and dot product, algorithm Dot2
 * @example dotExactly([1e16, 1, -1e16], [1, 1, 1]) //=> 1
 */
export function dotExactly(left: ArrayLike<number>, right: ArrayLike<number>, start = 0): number {
  let sum = start;
  let lost = 0;
  for (let at = 0; at < left.length; at += 1) {
    const a = left[at] ?? 0;
    const b = right[at] ?? 0;
    const product = a * b;
    const aHigh = SPLITTER * a - (SPLITTER * a - a);
    const bHigh = SPLITTER * b - (SPLITTER * b - b);
    const aLow = a - aHigh;
    const bLow = b - bHigh;
    const productError = aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
    const next = sum + product;
    const gained = next - sum;
    lost += sum - (next - gained) + (product - gained) + productError;
    sum = next;
  }
  return sum + lost;
}
