import { DomainError } from '../errors/domain-error';

/**
 * Passes twelve monthly figures through, or refuses a list of another length.
 *
 * Units and sign: those of the figures.
 * @throws {DomainError} `phasing.not-twelve-months` with the length found.
 * @see DESIGN.md, Database: a roll-up row has twelve month columns
 * @example requireTwelve([1, 2]) // throws phasing.not-twelve-months
 */
export function requireTwelve<T>(months: readonly T[]): readonly T[] {
  if (months.length !== 12) throw new DomainError('phasing.not-twelve-months', { length: months.length });
  return months;
}
