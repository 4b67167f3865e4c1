import { DomainError } from '../errors/domain-error';

/** All twelve bits. */
export const ALL_LOCKED = 0b1111_1111_1111;

/**
 * Whether a period is locked: re-phasing leaves it as it is.
 *
 * Units: `lockedMonths` is a bit mask, bit 0 for the first fiscal period; `index` 0 to 11.
 * @see DOMAIN.md 4, phasing: locked months stay
 * @example isLocked(0b101, 2) //=> true
 */
export function isLocked(lockedMonths: number, index: number): boolean {
  return ((lockedMonths >> index) & 1) === 1;
}

/**
 * Passes a mask of locked months through, or refuses it.
 *
 * @throws {DomainError} `phasing.not-month-mask` when it is no integer from 0 to 4095.
 * @see DOMAIN.md 4, phasing: locked months stay
 * @example requireLockedMonths(4096) // throws phasing.not-month-mask
 */
export function requireLockedMonths(lockedMonths: number): number {
  if (!Number.isInteger(lockedMonths) || lockedMonths < 0 || lockedMonths > ALL_LOCKED)
    throw new DomainError('phasing.not-month-mask', { lockedMonths });
  return lockedMonths;
}

/**
 * Refuses typed months that change a month which is locked and stays so.
 *
 * Units: those of the months; the masks as in {@link isLocked}.
 * @throws {DomainError} `phasing.month-locked` with the `period` (1 to 12).
 * @see DOMAIN.md 4, phasing: locked months stay
 * @example requireLockedKept({ before: [1, ...], after: [2, ...], lockedBefore: 1, lockedAfter: 1 }) // throws
 */
export function requireLockedKept(change: {
  before: readonly number[];
  after: readonly number[];
  lockedBefore: number;
  lockedAfter: number;
}): void {
  const kept = change.lockedBefore & change.lockedAfter;
  const index = change.after.findIndex(
    (value, at) => isLocked(kept, at) && value !== (change.before[at] ?? 0),
  );
  if (index >= 0) throw new DomainError('phasing.month-locked', { period: index + 1 });
}
