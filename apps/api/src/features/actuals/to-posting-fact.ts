import { fiscalPeriodOf, fiscalYearOf } from '@etat/domain';
import type { Fact } from '../../platform/facts/fact';
import { ACTUAL } from '../../platform/facts/fact-rollup.entity';
import type { PostingDraft } from './posting-draft';

const twelve = (period: number, value: number) =>
  Array.from({ length: 12 }, (_, index) => (index === period - 1 ? value : 0));

/** What a posting says of the cell of the roll-up that it belongs to. */
export type PostingCost = Pick<
  PostingDraft,
  | 'serviceMonth'
  | 'costCentreId'
  | 'categoryId'
  | 'initiativeId'
  | 'vendorId'
  | 'roleId'
  | 'amountMinor'
  | 'minutes'
>;

/** What a posting adds to the roll-up. */
export function toPostingFact(fiscalYearStartMonth: number, posting: PostingCost): Fact {
  const { serviceMonth, costCentreId, categoryId, initiativeId, vendorId, roleId } = posting;
  const period = fiscalPeriodOf(serviceMonth, fiscalYearStartMonth);
  return {
    scenario: ACTUAL,
    fiscalYear: fiscalYearOf(serviceMonth, fiscalYearStartMonth),
    costCentreId,
    categoryId,
    initiativeId,
    vendorId,
    roleId,
    amountsMinor: twelve(period, posting.amountMinor),
    minutes: twelve(period, posting.minutes),
  };
}
