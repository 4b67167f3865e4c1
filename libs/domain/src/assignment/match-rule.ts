import type { AssignablePosting, AssignmentConditions, AssignmentRule } from './assignment-rule';
import { requireConditions } from './require-conditions';

/** Case is folded as the product's search folds it, umlauts included. */
const fold = (text: string): string => text.trim().toLowerCase();

const isIn = (ids: ReadonlySet<string> | null, id: string): boolean => ids === null || ids.has(id);

const contains = (text: string, part: string | null): boolean =>
  part === null || fold(text).includes(fold(part));

function holds(conditions: AssignmentConditions, posting: AssignablePosting): boolean {
  const { vendorId, costCentreIds, categoryIds, glAccount, documentContains, textContains } = conditions;
  return (
    (vendorId === null || vendorId === posting.vendorId) &&
    isIn(costCentreIds, posting.costCentreId) &&
    isIn(categoryIds, posting.categoryId) &&
    (glAccount === null || fold(posting.glAccount ?? '').startsWith(fold(glAccount))) &&
    (contains(posting.document, documentContains) || contains(posting.orderNumber ?? '', documentContains)) &&
    contains(posting.text, textContains)
  );
}

/**
 * The rule that says where a posting belongs: of those switched on the first, by position, whose conditions all hold.
 * Null when none does. A rule that names a category takes postings of its kind only. Equal positions go by id, so that the answer never depends on the order of the list.
 *
 * @throws {DomainError} `assignment-rule.no-condition` for a rule that would take every posting.
 * @see DESIGN.md, Ways of the data
 * @example matchRule(invoiceOfStudio, [ruleForStudio])?.target.initiativeId //=> 'launch'
 */
export function matchRule<Rule extends AssignmentRule>(
  posting: AssignablePosting,
  rules: readonly Rule[],
): Rule | null {
  let first: Rule | null = null;
  for (const rule of rules) {
    requireConditions(rule.conditions);
    if (!rule.isActive || (first && !isBefore(rule, first))) continue;
    const { category } = rule.target;
    if ((category === null || category.kind === posting.kind) && holds(rule.conditions, posting))
      first = rule;
  }
  return first;
}

const isBefore = (one: AssignmentRule, other: AssignmentRule): boolean =>
  one.position < other.position || (one.position === other.position && one.id < other.id);
