import type { BudgetVersion } from '@etat/contracts';

const RANK: Record<BudgetVersion['status'], number> = {
  draft: 0,
  'in-review': 1,
  approved: 2,
  superseded: 3,
};

/** The versions of a year, the one most likely wanted first: what is being worked on, then the approved one. */
export function versionsOf(versions: readonly BudgetVersion[], fiscalYear: number): BudgetVersion[] {
  return versions
    .filter((version) => version.fiscalYear === fiscalYear)
    .toSorted((a, b) => RANK[a.status] - RANK[b.status] || b.id.localeCompare(a.id));
}
