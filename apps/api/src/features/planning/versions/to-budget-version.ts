import type { BudgetVersion } from '@etat/contracts';
import { computeOriginalBudget, fiscalMonths } from '@etat/domain';
import type { BudgetVersionEntity } from './budget-version.entity';

/** Sums over the lines of a version within the reader's reach. */
export interface VersionSums {
  lineCount: number;
  totalMinor: number;
  supplementMinor: number;
  transferMinor: number;
  carryForwardMinor: number;
}

const NOTHING: VersionSums = {
  lineCount: 0,
  totalMinor: 0,
  supplementMinor: 0,
  transferMinor: 0,
  carryForwardMinor: 0,
};

/** How many of its first months are actuals. */
export function closedPeriodsOf(
  { fiscalYear, cutoffMonth }: Pick<BudgetVersionEntity, 'fiscalYear' | 'cutoffMonth'>,
  fiscalYearStartMonth: number,
): number {
  return cutoffMonth === null ? 0 : fiscalMonths(fiscalYear, fiscalYearStartMonth).indexOf(cutoffMonth) + 1;
}

/** Maps the row and the sums of its lines to what leaves the server. */
export function toBudgetVersion(
  row: BudgetVersionEntity,
  fiscalYearStartMonth: number,
  sums: VersionSums = NOTHING,
): BudgetVersion {
  const { id, version, fiscalYear, name, kind, status, submittedBy, approvedBy, approvedAt } = row;
  const { cutoffMonth, horizonMonth, visibility, createdBy } = row;
  return {
    id,
    version,
    fiscalYear,
    months: fiscalMonths(fiscalYear, fiscalYearStartMonth),
    name,
    kind,
    status,
    cutoffMonth,
    horizonMonth,
    closedPeriods: closedPeriodsOf(row, fiscalYearStartMonth),
    visibility,
    createdBy,
    submittedBy,
    approvedBy,
    approvedAt,
    ...sums,
    originalMinor: computeOriginalBudget({ ...sums, currentMinor: sums.totalMinor }),
  };
}
