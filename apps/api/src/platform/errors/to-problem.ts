import type { Problem } from '@etat/contracts';
import type { DomainError } from '@etat/domain';
import { createProblemTranslator } from '@etat/messages';
import { toStatus } from './error-status';
import { pickLanguage } from './pick-language';

interface FieldIssue {
  path: string;
  code: string;
  message: string;
}

const isFieldIssues = (value: unknown): value is FieldIssue[] =>
  Array.isArray(value) && value.every((issue) => typeof (issue as FieldIssue)?.path === 'string');

/** Maps an error's code and details to a problem document; the sentence comes from the message catalogue. */
export function toProblem(
  error: DomainError,
  context: { language: string | undefined; path: string; requestId: string },
): Problem {
  const { code, details } = error;
  const status =
    typeof details['status'] === 'number'
      ? details['status']
      : code === 'server.failed'
        ? 500
        : toStatus(code);
  const describe = createProblemTranslator(pickLanguage(context.language));
  const { current, errors, ...rest } = details;
  return {
    type: `/problems/${code}`,
    title: describe.title(status),
    status,
    detail: describe.detail(code, rest),
    instance: context.path,
    code,
    requestId: context.requestId,
    ...(isFieldIssues(errors)
      ? { errors: errors.map((issue) => ({ ...issue, message: describe.field(issue.code, issue.message) })) }
      : {}),
    ...(current === undefined ? {} : { current }),
    details: rest,
  };
}
