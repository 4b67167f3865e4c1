import type { DomainError } from '@etat/domain';
import { createProblemTranslator } from '@etat/messages';

/** What a refusal means to an operator, who sees no page and no list to choose from; else the sentence everybody reads. */
export function explainRefusal({ code, details }: DomainError): string {
  const { slug, email } = details;
  if (code === 'organisation.not-found' && typeof slug === 'string')
    return `There is no organisation "${slug}". --organisation is the part of its address after /o/.`;
  if (code === 'person.not-found' && typeof email === 'string')
    return `Nobody with the e-mail "${email}" can sign in to this organisation. Name somebody else by --as.`;
  if (code === 'person.not-found')
    return 'No controller of this organisation can sign in. Name a person by --as.';
  return createProblemTranslator('en').detail(code, details);
}
