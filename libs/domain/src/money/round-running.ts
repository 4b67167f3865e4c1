import { divideRounded } from './divide-rounded';
import { toSafeInteger } from './to-safe-integer';

/**
 * Exact quotients as whole parts whose sum is the rounded sum: each part is what the rounded running total grows by.
 *
 * What a part is depends on those before it only, so the past stays when the future changes; each is off by less than one
 * unit. Units: those of numerator over denominator. Sign: of each quotient; negated numerators give negated parts.
 * @throws {DomainError} `number.division-by-zero`, `money.not-minor-units` when a part is not safe.
 * @see DOMAIN.md 3: rounding happens once, on the amount
 * @example roundRunning([100n, 100n, 100n], 3n) //=> [33, 34, 33]
 */
export function roundRunning(numerators: readonly bigint[], denominator: bigint): number[] {
  let total = 0n;
  let rounded = 0n;
  return numerators.map((numerator) => {
    total += numerator;
    const next = divideRounded(total, denominator);
    const part = next - rounded;
    rounded = next;
    return toSafeInteger(part);
  });
}
