/**
 * Largest-remainder split of an integer in proportion to weights of any sign whose sum is not 0.
 *
 * Units: parts carry the unit of the total. Sign: each part has the sign of total x weight / sum; splitting -total
 * gives the negated parts. Ties of the remainder go to the earlier index; a weight of 0 always gets 0.
 * @see Hare/Niemeyer method; Balinski, Young: Fair Representation
 * @example apportion(100n, [1n, 1n, 1n]) //=> [34n, 33n, 33n]
 */
export function apportion(total: bigint, weights: readonly bigint[]): bigint[] {
  const sum = weights.reduce((partial, weight) => partial + weight, 0n);
  const divisor = sum < 0n ? -sum : sum;
  // Splitting the magnitude keeps the mirror: -100 splits exactly like 100, with the surplus on the same months.
  const magnitude = total < 0n ? -total : total;
  const shares = weights.map((weight, index) => {
    const exact = magnitude * (sum < 0n ? -weight : weight);
    const remainder = ((exact % divisor) + divisor) % divisor;
    return { index, floor: (exact - remainder) / divisor, remainder };
  });
  const missing = magnitude - shares.reduce((partial, { floor }) => partial + floor, 0n);
  const winners = new Set(
    [...shares]
      .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1))
      .slice(0, Number(missing))
      .map(({ index }) => index),
  );
  return shares.map(({ index, floor }) => {
    const part = floor + (winners.has(index) ? 1n : 0n);
    return total < 0n ? -part : part;
  });
}
