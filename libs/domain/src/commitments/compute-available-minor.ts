import { addMinor } from '../money/add-minor';
import { subtractMinor } from '../money/subtract-minor';

export interface AvailableInput {
  /** Current budget: original + supplements +- transfers + carry-forward. */
  budgetMinor: number;
  /** Everything booked, accruals included, in open months too. */
  actualMinor: number;
  openCommitmentMinor: number;
}

/**
 * What of a budget is neither spent nor promised.
 *
 * Units: minor units. Sign: arithmetic; negative means that more is spent and promised than budgeted.
 * @throws {DomainError} `money.not-minor-units`.
 * @see DOMAIN.md 3: available = current budget - actual (accruals included) - open commitment
 * @example computeAvailableMinor({ budgetMinor: 100_00, actualMinor: 60_00, openCommitmentMinor: 30_00 }) //=> 1000
 */
export function computeAvailableMinor({
  budgetMinor,
  actualMinor,
  openCommitmentMinor,
}: AvailableInput): number {
  return subtractMinor(budgetMinor, addMinor(actualMinor, openCommitmentMinor));
}
