import { DomainError } from '../errors/domain-error';

/** The code of the DomainError that `run` throws, or null when it returns: a case table needs no nested closures. */
export function errorCodeOf(run: () => unknown): string | null {
  try {
    run();
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}
