import { requireMinor } from './require-minor';
import { toSafeInteger } from './to-safe-integer';

/**
 * Sum of amounts of the same currency; 0 for none.
 *
 * Units: integer minor units. Sign: arithmetic. The outcome does not depend on the order: a partial sum may leave the
 * safe range as long as the total is back inside it.
 * @throws {DomainError} `money.not-minor-units` when an amount or the total is not a safe integer.
 * @see Fowler, Patterns of Enterprise Application Architecture: Money
 * @example sumMinor([1, 2, 3]) //=> 6
 */
export function sumMinor(amountsMinor: readonly number[]): number {
  let total = 0;
  for (const amountMinor of amountsMinor) {
    total += requireMinor(amountMinor);
    if (!Number.isSafeInteger(total)) return sumExactly(amountsMinor);
  }
  return total;
}

function sumExactly(amountsMinor: readonly number[]): number {
  return toSafeInteger(
    amountsMinor.reduce((sum, amountMinor) => sum + BigInt(requireMinor(amountMinor)), 0n),
  );
}
