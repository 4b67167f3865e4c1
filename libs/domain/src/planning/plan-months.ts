import type { Month } from '../calendar/month';
import { isLocked, requireLockedKept, requireLockedMonths } from '../phasing/locked-months';
import type { PhasingMethod } from '../phasing/phasing-method';
import type { PhasingTerms } from '../phasing/phasing-terms';
import { planFromTerms, settleTerms } from '../phasing/plan-from-terms';
import { rephase } from '../phasing/rephase';
import { requireTerms } from '../phasing/require-terms';

/** How a line falls over its months, and which of them stay. */
export interface PhasingInput {
  phasing: PhasingMethod;
  phasingTerms?: PhasingTerms | null | undefined;
  /** The twelve calendar months of the fiscal year. */
  months?: readonly Month[] | undefined;
  /** Months that re-phasing leaves alone, as a bit mask; bit 0 is the first period. */
  lockedMonths?: number | undefined;
  /** Those that were locked before the change. */
  lockedBefore?: number | undefined;
}

export interface PlannedPhasing {
  phasing: PhasingMethod;
  phasingTerms: PhasingTerms | null;
  lockedMonths: number;
}

interface MonthsInput extends PhasingInput {
  typed?: readonly number[] | undefined;
  /** Undefined when the terms alone say what each month costs. */
  total: number | undefined;
  before: readonly number[];
}

/**
 * Twelve months of a line: as typed, or a total that is phased, or what the terms give by themselves.
 *
 * Units: minor units of the line's currency, or minutes; the twelve add up to the total. Null when there is neither.
 * @throws {DomainError} those of phasing: `phasing.all-locked`, `phasing.month-locked`, `phasing.terms-missing`, ...
 * @see DOMAIN.md 4, phasing: changing the yearly total re-phases by the same method
 * @example planMonths({ phasing: 'even', total: 1200, before: zeros })?.planned.at(0) //=> 100
 */
export function planMonths(input: MonthsInput): (PlannedPhasing & { planned: number[] }) | null {
  const { phasing, months, typed, total, before, lockedBefore = 0 } = input;
  const lockedMonths = requireLockedMonths(input.lockedMonths ?? 0);
  if (typed) {
    requireLockedKept({ before, after: typed, lockedBefore, lockedAfter: lockedMonths });
    return { phasing: 'manual', phasingTerms: null, lockedMonths, planned: [...typed] };
  }
  const fitting = input.phasingTerms?.kind === phasing ? requireTerms(input.phasingTerms) : null;
  if (total !== undefined) {
    const planned = rephase({
      method: phasing,
      monthsMinor: before,
      totalMinor: total,
      months,
      terms: fitting,
      lockedMonths,
    });
    return { phasing, phasingTerms: settleTerms(fitting, months ?? [], total), lockedMonths, planned };
  }
  const given = planFromTerms(fitting, months ?? []);
  if (given === null) return null;
  const planned = given.map((value, index) => (isLocked(lockedMonths, index) ? (before[index] ?? 0) : value));
  return { phasing, phasingTerms: fitting, lockedMonths, planned };
}
