import { DomainError } from '../errors/domain-error';

/**
 * The largest single amount that is stored, either way: 100 billion major units of a currency with cents. Sums over
 * some 900 such amounts still are safe integers, so no report can be broken by one row.
 */
export const MAX_AMOUNT_MINOR = 10_000_000_000_000;

/** The most working time a single row holds: a million hours. */
export const MAX_MINUTES = 60_000_000;

/** The largest KPI value or quantity, x 10^4: 50 billion. A year of such values still sums up safely. */
export const MAX_E4 = 500_000_000_000_000;

/**
 * Passes an integer through that a row may hold, or refuses it.
 *
 * Units and sign: those of the value; `max` is the largest one either way.
 * @throws {DomainError} `amount.out-of-range` with the value and the limit.
 * @see docs/adr/0003: all are JavaScript safe integers, and so must their sums be
 * @example requireInRange(12_50, MAX_AMOUNT_MINOR) //=> 1250
 */
export function requireInRange(value: number, max: number): number {
  if (!Number.isSafeInteger(value) || Math.abs(value) > max)
    throw new DomainError('amount.out-of-range', { value, max });
  return value;
}
