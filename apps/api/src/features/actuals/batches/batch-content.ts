import type { CostKind } from '@etat/contracts';
import { addMinor } from '@etat/domain';
import type { Fact } from '../../../platform/facts/fact';
import type { OrderUse } from '../../commitments';
import type { PostingDraft } from '../posting-draft';
import { toPostingFact } from '../to-posting-fact';

type Cost = Pick<
  PostingDraft,
  'costCentreId' | 'categoryId' | 'initiativeId' | 'vendorId' | 'roleId' | 'serviceMonth'
>;

/** What a batch holds so far, summed up for the moment it is published: memory follows its cells, not its postings. */
export class BatchContent {
  rows = 0;
  totalMinor = 0;
  readonly months = new Set<string>();
  readonly kindsOfCategories = new Map<string, Set<CostKind>>();
  readonly orderUses: OrderUse[] = [];
  private readonly cells = new Map<string, Cost & { amountMinor: number; minutes: number }>();

  constructor(private readonly fiscalYearStartMonth: number) {}

  take(posting: PostingDraft): void {
    const { costCentreId, categoryId, initiativeId, vendorId, roleId, serviceMonth } = posting;
    const { amountMinor, minutes } = posting;
    this.rows += 1;
    this.totalMinor = addMinor(this.totalMinor, amountMinor);
    this.months.add(serviceMonth);
    const kinds = this.kindsOfCategories.get(categoryId);
    if (kinds) kinds.add(posting.kind);
    else this.kindsOfCategories.set(categoryId, new Set([posting.kind]));
    const key = `${costCentreId} ${categoryId} ${initiativeId} ${vendorId} ${roleId} ${serviceMonth}`;
    const cell = this.cells.get(key);
    if (cell) {
      cell.amountMinor = addMinor(cell.amountMinor, amountMinor);
      cell.minutes += minutes;
    } else {
      const place = { costCentreId, categoryId, initiativeId, vendorId, roleId, serviceMonth };
      this.cells.set(key, { ...place, amountMinor, minutes });
    }
    const { orderLineId = null, isFinalInvoice = false } = posting;
    if (orderLineId !== null)
      this.orderUses.push({ orderLineId, amountMinor, isFinalInvoice, isReversal: false });
  }

  /** What the roll-up gains. */
  toFacts(): Fact[] {
    return [...this.cells.values()].map((cell) => toPostingFact(this.fiscalYearStartMonth, cell));
  }
}
