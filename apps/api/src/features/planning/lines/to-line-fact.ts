import { type Fact, readPeriods } from '../../../platform/facts/fact';
import type { BudgetLineEntity } from './budget-line.entity';
import type { BudgetVersionEntity } from '../versions/budget-version.entity';

/** What a budget line adds to the roll-up. */
export function toLineFact(version: BudgetVersionEntity, row: BudgetLineEntity): Fact {
  const { costCentreId, categoryId, initiativeId, vendorId, roleId } = row;
  return {
    scenario: version.id,
    fiscalYear: version.fiscalYear,
    costCentreId,
    categoryId,
    initiativeId,
    vendorId,
    roleId,
    ...readPeriods(row),
  };
}
