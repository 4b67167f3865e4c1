import type { BudgetVersion } from '@etat/contracts';

/** Of forecasts the newest counts, approved or not. */
const RANK: Record<BudgetVersion['kind'], Record<BudgetVersion['status'], number>> = {
  budget: { approved: 0, 'in-review': 1, draft: 1, superseded: 3 },
  forecast: { approved: 2, 'in-review': 2, draft: 2, superseded: 4 },
  'what-if': { approved: 5, 'in-review': 5, draft: 5, superseded: 6 },
};

const rankOf = ({ kind, status }: BudgetVersion): number => RANK[kind][status];

/** The versions of a year, the one most likely wanted first: the approved budget, then what is to become one. */
export function versionsOf(versions: readonly BudgetVersion[], fiscalYear: number): BudgetVersion[] {
  return versions
    .filter((version) => version.fiscalYear === fiscalYear)
    .toSorted((a, b) => rankOf(a) - rankOf(b) || b.id.localeCompare(a.id));
}

/**
 * The version a screen shows: the one named, else the first that it is mostly about, else the first.
 *
 * What-ifs are nobody's plan yet; only who names one sees one.
 */
export function chooseVersion(
  versions: readonly BudgetVersion[],
  named: string | undefined,
  isWanted: (version: BudgetVersion) => boolean = () => true,
): BudgetVersion | undefined {
  const plans = versions.filter(({ kind }) => kind !== 'what-if');
  return versions.find(({ id }) => id === named) ?? plans.find(isWanted) ?? plans[0];
}
