import type { BudgetLine } from '@etat/contracts';
import { readPeriods } from '../../../platform/facts/fact';
import type { BudgetLineEntity } from './budget-line.entity';
import { readFormulas } from './line-formulas';

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
    formulas: readFormulas(row),
  };
}
