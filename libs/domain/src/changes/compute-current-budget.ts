import { sumMinor } from '../money/sum-minor';

/** What became of a budget after its approval. */
export interface BudgetParts {
  originalMinor: number;
  supplementMinor: number;
  transferMinor: number;
  carryForwardMinor: number;
}

/**
 * Current budget = original + supplements +- transfers + carry-forward.
 *
 * Units: minor units. Sign: what a line gave away by transfer is negative; a supplement may be a cut.
 * @throws {DomainError} `money.not-minor-units`.
 * @see DOMAIN.md 3
 * @example computeCurrentBudget({ originalMinor: 100, supplementMinor: 20, transferMinor: -30, carryForwardMinor: 5 }) //=> 95
 */
export function computeCurrentBudget(parts: BudgetParts): number {
  return sumMinor([parts.originalMinor, parts.supplementMinor, parts.transferMinor, parts.carryForwardMinor]);
}

/**
 * The original budget of a line whose current one is known: the same formula the other way round.
 *
 * Units: minor units. Sign: as above.
 * @throws {DomainError} `money.not-minor-units`.
 * @see DOMAIN.md 3
 * @example computeOriginalBudget({ currentMinor: 95, supplementMinor: 20, transferMinor: -30, carryForwardMinor: 5 }) //=> 100
 */
export function computeOriginalBudget({
  currentMinor,
  supplementMinor,
  transferMinor,
  carryForwardMinor,
}: Omit<BudgetParts, 'originalMinor'> & { currentMinor: number }): number {
  return sumMinor([currentMinor, -supplementMinor, -transferMinor, -carryForwardMinor]);
}
