import { DomainError } from '../errors/domain-error';

export const LINE_STATUSES = ['draft', 'submitted', 'approved', 'rejected'] as const;
export type LineStatus = (typeof LINE_STATUSES)[number];

const STEPS: Readonly<Record<LineStatus, readonly LineStatus[]>> = {
  draft: ['submitted'],
  submitted: ['approved', 'rejected', 'draft'],
  rejected: ['submitted'],
  approved: ['draft'],
};

/** The statuses in which a line of a draft version can be changed. */
const EDITABLE: readonly LineStatus[] = ['draft', 'rejected'];

/**
 * Refuses a step that a budget line may not take: draft -> submitted -> approved or rejected; a rejected line is mended and
 * submitted again; a submitted one can be withdrawn and an approved one reopened, both back to draft.
 *
 * @throws {DomainError} `line.transition` with the step.
 * @see DOMAIN.md 4: line draft -> submitted -> approved / rejected
 * @example requireLineStep('rejected', 'approved') // throws line.transition
 */
export function requireLineStep(from: LineStatus, to: LineStatus): void {
  if (!STEPS[from].includes(to)) throw new DomainError('line.transition', { from, to });
}

/**
 * Whether a line can be changed: it neither waits for approval nor has it.
 *
 * @see DOMAIN.md 4: line draft -> submitted -> approved / rejected
 * @example isEditableLine('rejected') //=> true
 */
export function isEditableLine(status: LineStatus): boolean {
  return EDITABLE.includes(status);
}

/**
 * Refuses to change a line that waits for approval or has it.
 *
 * @throws {DomainError} `line.locked` with the status.
 * @see DOMAIN.md 4: line draft -> submitted -> approved / rejected
 * @example requireEditableLine('submitted') // throws line.locked
 */
export function requireEditableLine(status: LineStatus): void {
  if (!isEditableLine(status)) throw new DomainError('line.locked', { status });
}
