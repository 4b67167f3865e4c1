import {
  type AssignablePosting,
  type AssignmentRule,
  buildClosure,
  matchRule,
  type TreeNode,
} from '@etat/domain';
import type { CategoryEntity } from '../../organisation';
import type { AssignmentRuleEntity } from './assignment-rule.entity';

/** A rule with the whole subtrees that it names. */
export interface ReadyRule extends AssignmentRule {
  name: string;
}
type Category = Pick<CategoryEntity, 'id' | 'parentId' | 'kind' | 'glAccount'>;

/** The rules of an organisation, ready to be held against postings. */
export class RuleSet {
  readonly rules: readonly ReadyRule[];
  /** Ledger account by category. */
  readonly accounts: ReadonlyMap<string, string | null>;

  constructor(
    rows: readonly AssignmentRuleEntity[],
    master: { costCentres: readonly TreeNode[]; categories: readonly Category[] },
  ) {
    const costCentres = toSubtrees(master.costCentres);
    const categories = toSubtrees(master.categories);
    const kinds = new Map(master.categories.map(({ id, kind }) => [id, kind]));
    this.accounts = new Map(master.categories.map(({ id, glAccount }) => [id, glAccount]));
    this.rules = rows.map((row) => {
      const { vendorId, glAccount, documentContains, textContains, targetCategoryId } = row;
      const kind = targetCategoryId === null ? undefined : kinds.get(targetCategoryId);
      return {
        id: row.id,
        name: row.name,
        position: row.position,
        isActive: row.isActive,
        conditions: {
          vendorId,
          costCentreIds: row.costCentreId === null ? null : (costCentres.get(row.costCentreId) ?? new Set()),
          categoryIds: row.categoryId === null ? null : (categories.get(row.categoryId) ?? new Set()),
          glAccount,
          documentContains,
          textContains,
        },
        target: {
          initiativeId: row.initiativeId,
          category: targetCategoryId === null || !kind ? null : { id: targetCategoryId, kind },
        },
      };
    });
  }

  /** Whether some rule looks at the numbers of orders. */
  get asksForOrders(): boolean {
    return this.rules.some(({ conditions }) => conditions.documentContains !== null);
  }

  find(posting: Omit<AssignablePosting, 'glAccount'>): ReadyRule | null {
    return matchRule({ ...posting, glAccount: this.accounts.get(posting.categoryId) ?? null }, this.rules);
  }
}

/** Each node's own id and those of all below it. */
function toSubtrees(nodes: readonly TreeNode[]): Map<string, Set<string>> {
  const subtrees = new Map<string, Set<string>>(nodes.map(({ id }) => [id, new Set()]));
  for (const { ancestorId, descendantId } of buildClosure(nodes)) subtrees.get(ancestorId)?.add(descendantId);
  return subtrees;
}
