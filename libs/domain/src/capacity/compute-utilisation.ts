import { divideRounded } from '../money/divide-rounded';
import { subtractMinor } from '../money/subtract-minor';
import { toSafeInteger } from '../money/to-safe-integer';

export interface Utilisation {
  /** Planned / capacity in basis points; null without capacity, and when it is 0. */
  utilisationBp: number | null;
  /** What is left, negative when over-booked; null when the capacity is not known. */
  freeMinutes: number | null;
  isOverbooked: boolean;
}

/**
 * How much of a role's capacity is planned.
 *
 * Units: minutes in, basis points out (10,000 is full). Sign: free time is capacity - planned.
 * @throws {DomainError} `money.not-minor-units` when a figure is not a safe integer.
 * @see DOMAIN.md 3: utilisation = booked hours / capacity hours; null when the capacity is 0
 * @example computeUtilisation({ plannedMinutes: 6_300, capacityMinutes: 8_400 }).utilisationBp //=> 7500
 */
export function computeUtilisation(input: {
  plannedMinutes: number;
  capacityMinutes: number | null;
}): Utilisation {
  const { plannedMinutes, capacityMinutes } = input;
  if (capacityMinutes === null) return { utilisationBp: null, freeMinutes: null, isOverbooked: false };
  const freeMinutes = subtractMinor(capacityMinutes, plannedMinutes);
  const utilisationBp =
    capacityMinutes === 0
      ? null
      : toSafeInteger(divideRounded(BigInt(plannedMinutes) * 10_000n, BigInt(capacityMinutes)));
  return { utilisationBp, freeMinutes, isOverbooked: freeMinutes < 0 };
}
