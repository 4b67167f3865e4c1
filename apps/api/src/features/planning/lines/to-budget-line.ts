import type { BudgetLine } from '@etat/contracts';
import { sumMinor } from '@etat/domain';
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
    phasingTerms,
    lockedMonths,
    fteE4,
    quantityE4,
    unitPriceMicro,
    totalMinor,
    totalMinutes,
    currency,
    foreignMonthsMinor,
    tags,
    parentLineId,
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
    phasingTerms,
    lockedMonths,
    fteE4,
    quantityE4,
    unitPriceMicro,
    totalMinor,
    totalMinutes,
    currency,
    foreignTotalMinor: foreignMonthsMinor && sumMinor(foreignMonthsMinor),
    foreignMonthsMinor,
    tags,
    parentLineId,
    ...readPeriods(row),
  };
}
