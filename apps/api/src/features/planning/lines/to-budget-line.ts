import type { BudgetLine } from '@etat/contracts';
import { computeOriginalBudget } from '@etat/domain';
import { readPeriods } from '../../../platform/facts/fact';
import type { BudgetLineEntity } from './budget-line.entity';

/** Maps the row to what leaves the server. */
export function toBudgetLine(row: BudgetLineEntity): BudgetLine {
  const {
    id,
    version,
    budgetVersionId,
    position,
    kind,
    title,
    note,
    costCentreId,
    categoryId,
    initiativeId,
    vendorId,
    roleId,
    phasing,
    quantityE4,
    unitPriceMicro,
    totalMinor,
    totalMinutes,
    status,
    submittedBy,
    statusReason,
    originLineId,
    supplementMinor,
    transferMinor,
    carryForwardMinor,
  } = row;
  return {
    id,
    version,
    budgetVersionId,
    position,
    kind,
    title,
    note,
    costCentreId,
    categoryId,
    initiativeId,
    vendorId,
    roleId,
    phasing,
    quantityE4,
    unitPriceMicro,
    totalMinor,
    totalMinutes,
    ...readPeriods(row),
    status,
    submittedBy,
    statusReason,
    originLineId,
    originalMinor: computeOriginalBudget({
      currentMinor: totalMinor,
      supplementMinor,
      transferMinor,
      carryForwardMinor,
    }),
    supplementMinor,
    transferMinor,
    carryForwardMinor,
  };
}
