import { StandardSchemaValidationPipe } from '@nestjs/common';
import { DomainError } from '@etat/domain';

interface Issue {
  message: string;
  code?: string;
  path?: readonly (PropertyKey | { key: PropertyKey })[] | undefined;
}

/** A contract names its own rules (`month.not-yyyy-mm`); everything else is named by zod's kind of issue. */
const RULE = /^[a-z-]+\.[a-z0-9-]+$/;

const toPath = (path: Issue['path']) =>
  (path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.');

/** Parses every body, query and parameter by its contract; all wrong fields are named at once. */
export const createValidationPipe = () =>
  new StandardSchemaValidationPipe({
    exceptionFactory: (issues) =>
      new DomainError('request.invalid', {
        errors: (issues as readonly Issue[]).map((issue) => ({
          path: toPath(issue.path),
          code: RULE.test(issue.message) ? issue.message : (issue.code ?? 'invalid'),
          message: issue.message,
        })),
      }),
  });
