import { DomainError } from '../errors/domain-error';

export const VERSION_STATUSES = ['draft', 'in-review', 'approved', 'superseded'] as const;
export type VersionStatus = (typeof VERSION_STATUSES)[number];

/** budget: the plan of a year; forecast: actuals of the closed months and plan of the rest; what-if: a trial that is never approved. */
export const VERSION_KINDS = ['budget', 'forecast', 'what-if'] as const;
export type VersionKind = (typeof VERSION_KINDS)[number];

export interface VersionStep {
  kind: VersionKind;
  from: VersionStatus;
  to: VersionStatus;
}

const STEPS: Readonly<Record<VersionStatus, readonly VersionStatus[]>> = {
  draft: ['in-review'],
  'in-review': ['approved', 'draft'],
  approved: ['superseded'],
  superseded: [],
};

/**
 * Refuses a step that a plan version may not take: draft -> in review -> approved -> superseded, rejection leads back to
 * draft. A what-if stays a draft: what it shows becomes a plan by copying it.
 *
 * @throws {DomainError} `version.what-if` for any step of a what-if, `version.transition` for a step that does not exist.
 * @see DOMAIN.md 4: version draft -> in review -> approved (locked) -> superseded
 * @example requireVersionStep({ kind: 'budget', from: 'draft', to: 'approved' }) // throws version.transition
 */
export function requireVersionStep({ kind, from, to }: VersionStep): void {
  if (kind === 'what-if') throw new DomainError('version.what-if', {});
  if (!STEPS[from].includes(to)) throw new DomainError('version.transition', { from, to });
}
