import { createProblemTranslator } from '@etat/messages';
import type * as z from 'zod';
import { UsageError } from './usage-error';

type Issue = z.core.$ZodIssue;

/** How a field of a contract is called on the command line, by its path: `organisation.currency` is `--currency`. */
export type OptionNames = Readonly<Record<string, string>>;

/**
 * What of the command line does not fit its contract: a line each, which begins with the option that is to be corrected.
 *
 * @example explainIssues(error, { 'organisation.currency': '--currency' })
 *   //=> '--currency: This is not the code of a currency. Write three letters, such as EUR.'
 */
export function explainIssues(error: z.ZodError, options: OptionNames): string {
  return error.issues
    .map((issue) => {
      const path = issue.path.map(String);
      const option = options[path.join('.')] ?? options[path[0] ?? ''] ?? path.join('.');
      return `${option}: ${toSentence(issue)}`;
    })
    .join('\n');
}

/** Parses what the command line says. @throws {UsageError} with a line for each option that is wrong */
export function parseOptions<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  options: OptionNames,
): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new UsageError(explainIssues(parsed.error, options));
  return parsed.data;
}

function toSentence(issue: Issue): string {
  if (issue.code === 'too_small')
    return issue.minimum === 1 && issue.origin === 'string'
      ? 'This is missing.'
      : `This must be at least ${issue.minimum}${unitOf(issue.origin)}.`;
  if (issue.code === 'too_big') return `This must be at most ${issue.maximum}${unitOf(issue.origin)}.`;
  if (issue.code === 'invalid_value') return `This must be one of ${issue.values.map(String).join(', ')}.`;
  if (issue.code === 'invalid_type')
    return ['number', 'int'].includes(issue.expected) ? 'Write a whole number.' : 'This is missing.';
  if (issue.code === 'invalid_format' && issue.format === 'email') return 'This is no e-mail address.';
  return ofCatalogue(issue);
}

const unitOf = (origin: string) => (origin === 'string' ? ' characters long' : '');

/** The contract's own rules are named in the message and have their sentence in the catalogue. */
function ofCatalogue({ message, code }: Issue): string {
  const words = createProblemTranslator('en');
  return words.field(message, words.field(code, message));
}
