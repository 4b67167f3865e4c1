import type { BudgetLine } from '@etat/contracts';
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
    isReserve,
    splitId,
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
    isReserve,
    splitId,
    ...readPeriods(row),
  };
}
