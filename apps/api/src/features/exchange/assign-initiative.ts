import { type AssignmentRule, matchRule } from '@etat/domain';
import type { Ref } from './reading/new-names';
import type { OrderReferences } from './reading/order-references';
import type { StagedPosting } from './reading/posting-rows';

const idOf = (ref: Ref | null): string | null => (ref && 'id' in ref ? ref.id : null);

/**
 * Gives a posting that names no initiative the one its rule says; true when there was one. A rule that moves the category
 * as well waits for the queue: what is booked keeps the category its ledger gave it.
 */
export function assignInitiative(
  posting: StagedPosting,
  { rules, accounts }: { rules: readonly AssignmentRule[]; accounts: ReadonlyMap<string, string | null> },
  orders: OrderReferences,
): boolean {
  if (posting.initiative !== null || rules.length === 0) return false;
  const categoryId = idOf(posting.category);
  const { kind, document, text } = posting;
  const facts = {
    kind,
    document,
    text,
    vendorId: idOf(posting.vendor),
    // No rule names what the file is only about to create.
    costCentreId: idOf(posting.costCentre) ?? '',
    categoryId: categoryId ?? '',
    glAccount: accounts.get(categoryId ?? '') ?? null,
    orderNumber: orders.label(posting.orderLineId),
  };
  const target = matchRule(facts, rules)?.target;
  if (!target || (target.category !== null && target.category.id !== categoryId)) return false;
  posting.initiative = { id: target.initiativeId };
  return true;
}
