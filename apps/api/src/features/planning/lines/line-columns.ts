import { MAX_AMOUNT_MINOR, MAX_MINUTES, requireInRange } from '@etat/domain';
import type { Access } from '../../../platform/access/access';
import { readPeriods, toPeriodColumns } from '../../../platform/facts/fact';
import { newId } from '../../../platform/http/new-id';
import type { BudgetVersionEntity } from '../versions/budget-version.entity';
import type { BudgetLineEntity } from './budget-line.entity';
import type { LineDraft } from './line-draft';

const NEW_LINE = {
  status: 'draft',
  submittedBy: null,
  decidedBy: null,
  statusReason: '',
  supplementMinor: 0,
  transferMinor: 0,
  carryForwardMinor: 0,
} as const;

/** What changes in a line; what is not named stays. */
export type LineChange = Partial<LineDraft> & { position?: number | undefined };

/** No line may break the sums of a report. @throws {DomainError} `amount.out-of-range` */
export function requireRange(row: BudgetLineEntity): void {
  const { amountsMinor, minutes } = readPeriods(row);
  for (const amountMinor of [row.totalMinor, ...amountsMinor]) requireInRange(amountMinor, MAX_AMOUNT_MINOR);
  for (const time of [row.totalMinutes, ...minutes]) requireInRange(time, MAX_MINUTES);
}

/** A line that is not stored yet. */
export function toNewLine(
  access: Access,
  version: BudgetVersionEntity,
  { amountsMinor, minutes, originLineId, ...draft }: LineDraft,
  position: number,
): BudgetLineEntity {
  return {
    id: newId(),
    organisationId: access.organisation.id,
    version: 1,
    budgetVersionId: version.id,
    position,
    parentLineId: null,
    originLineId: originLineId ?? null,
    isReserve: false,
    splitId: null,
    ...NEW_LINE,
    ...draft,
    ...toPeriodColumns(amountsMinor, minutes),
  };
}

/** The columns a change writes into a stored line. */
export function toColumns(before: BudgetLineEntity, draft: LineChange): Partial<BudgetLineEntity> {
  const { amountsMinor, minutes, ...change } = draft;
  const present = readPeriods(before);
  return {
    ...change,
    ...toPeriodColumns(amountsMinor ?? present.amountsMinor, minutes ?? present.minutes),
  };
}
