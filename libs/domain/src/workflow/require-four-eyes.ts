import { DomainError } from '../errors/domain-error';

export interface FourEyesInput {
  /** Who submitted it; null when nobody did yet. */
  submittedBy: string | null;
  /** Who decides. */
  decidedBy: string;
  /** In whose name, when somebody is away; null for oneself. */
  inNameOf: string | null;
}

/**
 * Refuses an approval by who submitted: neither in person nor by a stand-in, and not in somebody else's name either.
 *
 * Units: ids of persons.
 * @throws {DomainError} `approval.four-eyes`.
 * @see DOMAIN.md 4, four eyes; MaRisk BTO 1.1, separation of functions
 * @example requireFourEyes({ submittedBy: 'ada', decidedBy: 'bo', inNameOf: 'ada' }) // throws approval.four-eyes
 */
export function requireFourEyes({ submittedBy, decidedBy, inNameOf }: FourEyesInput): void {
  if (submittedBy !== null && (submittedBy === decidedBy || submittedBy === inNameOf))
    throw new DomainError('approval.four-eyes', {});
}
