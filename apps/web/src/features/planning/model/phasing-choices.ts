import { PHASING_METHODS, type PhasingMethod } from '@etat/domain';
import type { PlanLine } from './plan-line';

/** The methods a line can have: contracts are external, and last year's actuals are in the organisation's own currency. */
export function phasingsOf({ kind, currency }: Pick<PlanLine, 'kind' | 'currency'>): PhasingMethod[] {
  return PHASING_METHODS.filter((method) => {
    if (method === 'recurring') return kind === 'external';
    return method !== 'previous-year' || currency === null;
  });
}

/** Methods that need a word more than their name; in the grid they open the form of the line. */
const WITH_TERMS: ReadonlySet<PhasingMethod> = new Set([
  'percentages',
  'event',
  'recurring',
  'previous-year',
]);

export const needsTerms = (method: PhasingMethod): boolean => WITH_TERMS.has(method);

export const isPhasing = (id: string | null): id is PhasingMethod =>
  (PHASING_METHODS as readonly (string | null)[]).includes(id);
