import type { Problem } from '@etat/contracts';

/** The server refused; `problem` says why, in the reader's language. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
    this.name = 'ProblemError';
  }

  /** What is wrong at a field, undefined when nothing is. */
  fieldMessage(path: string): string | undefined {
    return this.problem.errors?.find((error) => error.path === path)?.message;
  }
}

/** The request never reached the server. */
export class OfflineError extends Error {
  override name = 'OfflineError';
}

/** The server answered, but not what the contract promises. */
export class ResponseError extends Error {
  override name = 'ResponseError';
}

export function isProblem(error: unknown, code: string): error is ProblemError {
  return error instanceof ProblemError && error.problem.code === code;
}
