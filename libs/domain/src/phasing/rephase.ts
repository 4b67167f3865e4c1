import type { Month } from '../calendar/month';
import type { PhasingMethod } from './phasing-method';
import type { PhasingTerms } from './phasing-terms';
import { reshapeOpen, spreadOverOpen } from './spread-over-open';
import { toPhasingWeights } from './to-phasing-weights';

export interface RephaseInput {
  method: PhasingMethod;
  monthsMinor: readonly number[];
  totalMinor: number;
  /** The twelve calendar months of the fiscal year: what methods that count days or contract months go by. */
  months?: readonly Month[] | undefined;
  terms?: PhasingTerms | null | undefined;
  /** Bit mask of the months that stay, bit 0 for the first period. */
  lockedMonths?: number | undefined;
}

/**
 * The months of a line after its total was changed; they add up to the new total exactly, locked ones stay.
 *
 * `manual` keeps the shape the planner gave it, every other method spreads the total by its weights (largest remainder).
 * Units: minor units or minutes. Sign: arithmetic; a month may be a credit.
 * @throws {DomainError} `phasing.all-locked`, `phasing.terms-missing`, `phasing.not-twelve-months`,
 *   `phasing.not-month-mask`, `money.not-minor-units`.
 * @see Hare/Niemeyer method; DOMAIN.md 4, phasing
 * @example rephase({ method: 'manual', monthsMinor: [100, 300, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], totalMinor: 200 })
 *   //=> [50, 150, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
 */
export function rephase(input: RephaseInput): number[] {
  const { method, monthsMinor, totalMinor, months, terms = null, lockedMonths = 0 } = input;
  const weights = toPhasingWeights({ method, months, terms });
  return weights === null
    ? reshapeOpen({ totalMinor, monthsMinor, lockedMonths })
    : spreadOverOpen({ totalMinor, monthsMinor, weights, lockedMonths });
}
