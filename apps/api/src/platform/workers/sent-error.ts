import { DomainError } from '@etat/domain';
import type { SentError } from './worker-message';

/** Makes an error fit to cross threads. */
export function toSentError(error: unknown): SentError {
  if (error instanceof DomainError)
    return { message: error.message, stack: error.stack, code: error.code, details: { ...error.details } };
  if (!(error instanceof Error))
    return { message: String(error), stack: undefined, code: null, details: null };
  const { code } = error as { code?: unknown };
  return {
    message: error.message,
    stack: error.stack,
    code: typeof code === 'string' ? code : null,
    details: null,
  };
}

/** The error as it was thrown on the other side. */
export function fromSentError({ message, stack, code, details }: SentError): Error {
  if (code !== null && details !== null) return new DomainError(code, details);
  const error = new Error(message);
  if (stack !== undefined) error.stack = stack;
  return code === null ? error : Object.assign(error, { code });
}
