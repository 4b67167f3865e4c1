import { computeOpenCommitmentMinor, fiscalPeriodOf, fiscalYearOf } from '@etat/domain';
import type { Fact } from '../../platform/facts/fact';
import { COMMITMENT } from '../../platform/facts/fact-rollup.entity';
import type { OrderWithLines } from './order-with-lines';
import { toLineAmounts } from './to-line-amounts';

const twelve = (value: (period: number) => number) =>
  Array.from({ length: 12 }, (_, index) => value(index + 1));

/** What the lines of an order add to the roll-up: their open commitments, in the months in which they fall due. */
export function toOrderFacts(fiscalYearStartMonth: number, { order, lines }: OrderWithLines): Fact[] {
  return lines.flatMap((line) => {
    const openMinor = computeOpenCommitmentMinor(toLineAmounts(order, line));
    if (openMinor === 0) return [];
    const due = fiscalPeriodOf(line.dueMonth, fiscalYearStartMonth);
    return {
      scenario: COMMITMENT,
      fiscalYear: fiscalYearOf(line.dueMonth, fiscalYearStartMonth),
      costCentreId: order.costCentreId,
      categoryId: line.categoryId,
      initiativeId: order.initiativeId,
      vendorId: order.vendorId,
      roleId: null,
      amountsMinor: twelve((period) => (period === due ? openMinor : 0)),
      minutes: twelve(() => 0),
    };
  });
}
