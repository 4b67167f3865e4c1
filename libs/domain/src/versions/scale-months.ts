import { apportion } from '../money/apportion';
import { divideRounded } from '../money/divide-rounded';
import { requireMinor } from '../money/require-minor';
import { sumMinor } from '../money/sum-minor';
import { toSafeInteger } from '../money/to-safe-integer';
import { requireTwelve } from '../phasing/require-twelve';

const ONE_BP = 10_000n;

/**
 * Twelve months times a factor: the yearly total is rounded once, and the months keep their shape and add up to it.
 *
 * Units: minor units or minutes; factor in basis points, 10 500 is 105 %. Sign: of the months. Months that add up to 0 have
 * no shape to keep, each is rounded for itself.
 * @throws {DomainError} `phasing.not-twelve-months`, `money.not-minor-units`.
 * @see Hare/Niemeyer method; DOMAIN.md 4, phasing: previous year's actuals x factor
 * @example scaleMonths([333, 333, 334, 0, 0, 0, 0, 0, 0, 0, 0, 0], 5_000) //=> [167, 166, 167, 0, 0, 0, 0, 0, 0, 0, 0, 0]
 */
export function scaleMonths(months: readonly number[], factorBp: number): number[] {
  const present = requireTwelve(months).map((month) => BigInt(requireMinor(month)));
  const scale = (amount: bigint) => divideRounded(amount * BigInt(factorBp), ONE_BP);
  const total = BigInt(sumMinor(months));
  return (total === 0n ? present.map(scale) : apportion(scale(total), present)).map(toSafeInteger);
}
