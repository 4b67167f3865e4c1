import { isProblem, ProblemError } from '../../../platform/http';

/** A form that is not filled in is refused like one the server refuses: a note, and the focus on the first wrong field. */
export function toIncomplete(detail: string): ProblemError {
  return new ProblemError({
    type: '/problems/form.incomplete',
    title: detail,
    status: 422,
    detail,
    code: 'form.incomplete',
  });
}

/** The server knows links that this page has not seen yet; what it says of their sum belongs to the share. */
export function toShareError(error: unknown): unknown {
  if (!isProblem(error, 'impact.shares-exceed-100') || error.fieldMessage('shareBp') !== undefined)
    return error;
  const { problem } = error;
  const atShare = { path: 'shareBp', code: problem.code, message: problem.detail };
  return new ProblemError({ ...problem, errors: [atShare] });
}
