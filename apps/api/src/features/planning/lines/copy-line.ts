import { readPeriods } from '../../../platform/facts/fact';
import type { BudgetLineEntity } from './budget-line.entity';
import type { LineDraft } from './line-draft';

/** A line's content for another version, where it begins as a draft; it remembers where it came from. */
export function copyLine(row: BudgetLineEntity): LineDraft {
  const { kind, title, note, costCentreId, categoryId, initiativeId, vendorId, roleId } = row;
  const { phasing, phasingTerms, lockedMonths, fteE4, quantityE4, unitPriceMicro } = row;
  const { totalMinor, totalMinutes, currency, foreignMonthsMinor, tags } = row;
  return {
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
    ...readPeriods(row),
    identityHash: null,
    originLineId: row.originLineId ?? row.id,
  };
}
