/** Where a cost centre stands in a planning round. */
export type SubmissionState = 'submitted' | 'covered' | 'open' | 'overdue';

export interface SubmissionInput {
  isSubmitted: boolean;
  /** A cost centre above has submitted, for everything below it. */
  isCovered: boolean;
  /** Dates, `YYYY-MM-DD`. */
  deadline: string;
  today: string;
}

/**
 * Where a cost centre stands: submitted itself, covered by one above, still open, or late.
 *
 * The day of the deadline is still in time.
 * @see DOMAIN.md 4: rounds with deadlines, who has submitted
 * @example submissionState({ isSubmitted: false, isCovered: false, deadline: '2026-10-31', today: '2026-11-01' })
 *   //=> 'overdue'
 */
export function submissionState({
  isSubmitted,
  isCovered,
  deadline,
  today,
}: SubmissionInput): SubmissionState {
  if (isSubmitted) return 'submitted';
  if (isCovered) return 'covered';
  return today > deadline ? 'overdue' : 'open';
}
