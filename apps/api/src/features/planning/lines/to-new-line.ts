import type { Access } from '../../../platform/access/access';
import { readPeriods, toPeriodColumns } from '../../../platform/facts/fact';
import { newId } from '../../../platform/http/new-id';
import type { BudgetVersionEntity } from '../versions/budget-version.entity';
import type { BudgetLineEntity } from './budget-line.entity';
import type { LineDraft } from './line-draft';

/** What a change asks of a line that is there. */
export type LineChangeDraft = Partial<LineDraft> & { position?: number | undefined };

const NEW_LINE = {
  parentLineId: null,
  isReserve: false,
  splitId: null,
  status: 'draft',
  submittedBy: null,
  decidedBy: null,
  statusReason: '',
  supplementMinor: 0,
  transferMinor: 0,
  carryForwardMinor: 0,
  formulas: null,
} as const;

/** A line that is not stored yet. */
export function toNewLine(
  access: Access,
  version: BudgetVersionEntity,
  { amountsMinor, minutes, originLineId, ...draft }: LineDraft,
  position: number,
  id = newId(),
): BudgetLineEntity {
  return {
    id,
    organisationId: access.organisation.id,
    version: 1,
    budgetVersionId: version.id,
    position,
    originLineId: originLineId ?? null,
    ...NEW_LINE,
    ...draft,
    ...toPeriodColumns(amountsMinor, minutes),
  };
}

/** The row as a change leaves it, not yet written. */
export function toChangedLine(
  before: BudgetLineEntity,
  { amountsMinor, minutes, ...change }: LineChangeDraft,
): BudgetLineEntity {
  const present = readPeriods(before);
  const columns = toPeriodColumns(amountsMinor ?? present.amountsMinor, minutes ?? present.minutes);
  return { ...before, ...(change as Partial<BudgetLineEntity>), ...columns };
}
