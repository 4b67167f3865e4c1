import { DomainError } from '../errors/domain-error';
import type { AssignmentConditions } from './assignment-rule';

/**
 * Passes when a rule asks for something; one that asks for nothing would take every posting. Blank text asks for nothing.
 *
 * @throws {DomainError} `assignment-rule.no-condition`.
 * @see DESIGN.md, Ways of the data: every cost ends as a fact with an initiative or none
 * @example requireConditions({ vendorId: 'studio', costCentreIds: null, categoryIds: null, glAccount: null,
 *   documentContains: null, textContains: null }) // passes
 */
export function requireConditions(conditions: AssignmentConditions): void {
  const isGiven = Object.values(conditions).some((condition) =>
    typeof condition === 'string' ? condition.trim() !== '' : condition !== null,
  );
  if (!isGiven) throw new DomainError('assignment-rule.no-condition', {});
}
