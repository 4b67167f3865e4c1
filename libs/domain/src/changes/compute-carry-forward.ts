import { subtractMinor } from '../money/subtract-minor';

/**
 * What of a budget was not spent, and how much of it may be carried into the next year: all that is left, never a debt.
 *
 * Units: minor units. Sign: `availableMinor` is current budget - actual and negative when overspent; `mostMinor` is not.
 * @throws {DomainError} `money.not-minor-units`.
 * @see DOMAIN.md 3: available = current budget - actual
 * @example computeCarryForward({ currentMinor: 100, actualMinor: 130 }) //=> { availableMinor: -30, mostMinor: 0 }
 */
export function computeCarryForward({
  currentMinor,
  actualMinor,
}: {
  currentMinor: number;
  actualMinor: number;
}): {
  availableMinor: number;
  mostMinor: number;
} {
  const availableMinor = subtractMinor(currentMinor, actualMinor);
  return { availableMinor, mostMinor: Math.max(0, availableMinor) };
}
