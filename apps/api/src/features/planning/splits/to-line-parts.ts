import type { LineSplit } from '@etat/contracts';
import { compareMonths, DomainError, splitHours, splitLine, type SplitRule, sumMinor } from '@etat/domain';
import { readPeriods } from '../../../platform/facts/fact';
import type { BudgetLineEntity } from '../lines/budget-line.entity';
import { type LineDraft, PLAIN_FIGURES } from '../lines/line-draft';

/** Whether each of the months lies in the range; null keeps the shape of the line. */
function toPeriods(range: { from: string; to: string } | undefined, months: readonly string[]) {
  if (!range) return null;
  return months.map((month) => compareMonths(month, range.from) >= 0 && compareMonths(month, range.to) <= 0);
}

function toRule(input: LineSplit): SplitRule {
  if (input.method === 'amount')
    return { method: 'amount', amountsMinor: input.parts.map(({ amountMinor }) => amountMinor) };
  if (input.method === 'percentage')
    return { method: 'percentage', sharesBp: input.parts.map(({ shareBp }) => shareBp) };
  return { method: 'key', weights: input.parts.map(({ weightE4 }) => weightE4) };
}

/** The months of each part, in time and in money. @throws {DomainError} `split.*` */
function toFigures(before: BudgetLineEntity, input: LineSplit, months: readonly string[]) {
  const { amountsMinor, minutes } = readPeriods(before);
  const rule = toRule(input);
  const periods = input.parts.map((part) => toPeriods(part.months, months));
  if (before.kind === 'external')
    return splitLine({ monthsMinor: amountsMinor, rule, periods }).map((part) => ({
      amountsMinor: part,
      minutes: minutes.map(() => 0),
    }));
  if (periods.some((each) => each !== null)) throw new DomainError('split.hours-by-month', {});
  return splitHours({ minutes, amountsMinor, rule });
}

/** What a line becomes when it is split. The first part keeps the identity of the file it came from. */
export function toLineParts(
  before: BudgetLineEntity,
  input: LineSplit,
  months: readonly string[],
): LineDraft[] {
  const { kind, title, note, categoryId, vendorId, roleId, tags } = before;
  return toFigures(before, input, months).map(({ amountsMinor, minutes }, at) => {
    const part = input.parts[at];
    return {
      kind,
      title,
      note,
      costCentreId: part?.costCentreId ?? before.costCentreId,
      categoryId,
      initiativeId: part?.initiativeId === undefined ? before.initiativeId : part.initiativeId,
      vendorId,
      roleId,
      ...PLAIN_FIGURES,
      tags,
      phasing: 'manual',
      quantityE4: null,
      unitPriceMicro: null,
      totalMinor: sumMinor(amountsMinor),
      totalMinutes: sumMinor(minutes),
      amountsMinor,
      minutes,
      identityHash: at === 0 ? before.identityHash : null,
    };
  });
}
