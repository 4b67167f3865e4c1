import { DomainError } from '../errors/domain-error';

/**
 * Passes a share through, or refuses it.
 *
 * Units: basis points, 0 to 10,000.
 * @throws {DomainError} `impact.not-share`.
 * @see DOMAIN.md 4, attribution ledger
 * @example requireShareBp(2_500) //=> 2500
 */
export function requireShareBp(shareBp: number): number {
  if (!Number.isInteger(shareBp) || shareBp < 0 || shareBp > 10_000) {
    throw new DomainError('impact.not-share', { shareBp });
  }
  return shareBp + 0;
}
