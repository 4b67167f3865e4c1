import { DomainError } from '../errors/domain-error';

/**
 * Geometric adstock: what still works in a month of all the spend up to then, as a weighted mean.
 *
 * sum(a^s x(t-s)) / sum(a^s), s from 0 to the first month known. So a constant spend stays what it is, and the first
 * months are the mean of what is known of them.
 * Units: those of the spend. `carryOver` is a, the part of a month's effect that is left in the next.
 * @throws {DomainError} `drivers.carry-over-outside` unless 0 <= carryOver < 1.
 * @see DOMAIN.md 3; Jin et al. (2017), Google: Bayesian methods for media mix modeling with carryover and shape effects, eq. 1
 * @example computeAdstock([100, 0, 0], 0.5) //=> [100, 33.333333333333336, 14.285714285714286]
 */
export function computeAdstock(spend: readonly number[], carryOver: number): number[] {
  if (!(carryOver >= 0 && carryOver < 1)) throw new DomainError('drivers.carry-over-outside', { carryOver });
  let sum = 0;
  let weights = 0;
  return spend.map((value) => {
    sum = value + carryOver * sum;
    weights = 1 + carryOver * weights;
    return sum / weights;
  });
}
