import {
  DomainError,
  type PhasingMethod,
  type PhasingTerms,
  rephase,
  requireTerms,
  sumMinor,
} from '@etat/domain';

/** How a line is phased, as it is stored. */
export interface Phased {
  phasing: PhasingMethod;
  phasingTerms: PhasingTerms | null;
  lockedMonths: number;
}

/** What a row says of it: undefined where its file has no column, null where the cell is empty. */
export interface PhasingRead {
  phasing: PhasingMethod | null;
  phasingTerms?: PhasingTerms | null | undefined;
  lockedMonths?: number | null | undefined;
}

/** The stated method when the twelve months follow it, even when they are even and nothing is stated, else typed months. */
export function toPhased(read: PhasingRead, typed: readonly number[], months: readonly string[]): Phased {
  const method = read.phasing ?? 'even';
  const lockedMonths = read.lockedMonths ?? 0;
  const phasingTerms = read.phasingTerms?.kind === method ? read.phasingTerms : null;
  const phased = { phasing: method, phasingTerms, lockedMonths };
  if (method !== 'manual' && isPhasedBy(phased, typed, months)) return phased;
  return { phasing: 'manual', phasingTerms: null, lockedMonths };
}

/** Spreads a total by the stated method; what is stated as typed months, but names none, is even. */
export function spreadStated(
  read: PhasingRead,
  total: number,
  before: readonly number[],
  months: readonly string[],
): Phased & { spread: number[] } {
  const phasing = read.phasing === null || read.phasing === 'manual' ? 'even' : read.phasing;
  const terms = read.phasingTerms?.kind === phasing ? requireTerms(read.phasingTerms) : null;
  const lockedMonths = read.lockedMonths ?? 0;
  return {
    phasing,
    phasingTerms: terms,
    lockedMonths,
    spread: rephase({
      method: phasing,
      terms,
      months,
      lockedMonths,
      monthsMinor: before,
      totalMinor: total,
    }),
  };
}

/** Whether two lines are phased by the same terms; the order in which they were written down does not count. */
export function isSameTerms(one: PhasingTerms | null, other: PhasingTerms | null): boolean {
  const toText = (terms: PhasingTerms | null) =>
    JSON.stringify(Object.entries(terms ?? {}).sort(([left], [right]) => (left < right ? -1 : 1)));
  return toText(one) === toText(other);
}

function isPhasedBy(
  { phasing, phasingTerms, lockedMonths }: Phased,
  typed: readonly number[],
  months: readonly string[],
): boolean {
  try {
    const terms = phasingTerms && requireTerms(phasingTerms);
    const totalMinor = sumMinor(typed);
    const spread = rephase({ method: phasing, terms, months, lockedMonths, monthsMinor: typed, totalMinor });
    return spread.every((month, index) => month === typed[index]);
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}
