import type { StagedTable, StagedValue } from '../../../platform/staging/staged-table';
import type { StagedPostingsForm } from '../../actuals';
import type { Ref } from '../reading/new-names';
import type { StagedPosting } from '../reading/posting-rows';

/** The columns in which postings wait; what they refer to may still have to be created. */
export const STAGED_COLUMNS = [
  'kind TEXT',
  'posting_date TEXT',
  'service_month TEXT',
  'cost_centre INTEGER',
  'category INTEGER',
  'initiative INTEGER',
  'vendor INTEGER',
  'role_id TEXT',
  'minutes INTEGER',
  'rate_micro INTEGER',
  'amount_minor INTEGER',
  'original_currency TEXT',
  'original_minor INTEGER',
  'original_rate_e9 INTEGER',
  'original_rate_date TEXT',
  'document TEXT',
  'text TEXT',
  'source_line INTEGER',
  'identity_hash TEXT',
  'occurrence INTEGER',
  'order_line_id TEXT',
  'is_final_invoice INTEGER',
] as const;

/** Postings of a month lie together in every index, and a list of them reads as their file does. */
export const STAGED_ORDER = 'service_month';

/** Which list a reference belongs to. */
export type ReferenceList = 'costCentres' | 'categories' | 'initiatives' | 'vendors';

/** How staged postings become postings. */
export const STAGED_POSTINGS: StagedPostingsForm = {
  references: ['cost_centre', 'category', 'initiative', 'vendor'],
  orderBy: STAGED_ORDER,
  expressions: {
    kind: 'staged.kind',
    postingDate: 'staged.posting_date',
    serviceMonth: 'staged.service_month',
    costCentreId: 'r_cost_centre.id',
    categoryId: 'r_category.id',
    initiativeId: 'r_initiative.id',
    vendorId: 'r_vendor.id',
    roleId: 'staged.role_id',
    minutes: 'staged.minutes',
    rateMicro: 'staged.rate_micro',
    amountMinor: 'staged.amount_minor',
    originalCurrency: 'staged.original_currency',
    originalMinor: 'staged.original_minor',
    originalRateE9: 'staged.original_rate_e9',
    originalRateDate: 'staged.original_rate_date',
    document: 'staged.document',
    text: 'staged.text',
    sourceLine: 'staged.source_line',
    identityHash: 'staged.identity_hash',
    occurrence: 'staged.occurrence',
    orderLineId: 'staged.order_line_id',
    isFinalInvoice: 'staged.is_final_invoice',
  },
};

/** A reference as text, and back again. */
export const toReferenceText = (list: ReferenceList, ref: Ref): string => JSON.stringify([list, ref]);
export const readReferenceText = (text: string): [ReferenceList, Ref] =>
  JSON.parse(text) as [ReferenceList, Ref];

/** Puts a posting into the table. */
export class PostingStager {
  private readonly known = new Map<ReferenceList, Map<string, number>>();

  constructor(private readonly table: StagedTable) {}

  add(posting: StagedPosting): void {
    const { original = null } = posting;
    const values: StagedValue[] = [
      posting.kind,
      posting.postingDate,
      posting.serviceMonth,
      this.refer('costCentres', posting.costCentre),
      this.refer('categories', posting.category),
      this.refer('initiatives', posting.initiative),
      this.refer('vendors', posting.vendor),
      posting.roleId,
      posting.minutes,
      posting.rateMicro,
      posting.amountMinor,
      original?.currency ?? null,
      original?.amountMinor ?? null,
      original?.rateE9 ?? null,
      original?.rateDate ?? null,
      posting.document,
      posting.text,
      posting.sourceLine,
      posting.identityHash,
      posting.occurrence,
      posting.orderLineId ?? null,
      posting.isFinalInvoice ? 1 : 0,
    ];
    this.table.add(values);
  }

  private refer(list: ReferenceList, ref: Ref | null): number | null {
    if (ref === null) return null;
    let numbers = this.known.get(list);
    if (!numbers) this.known.set(list, (numbers = new Map<string, number>()));
    // An id never begins like the key of something to be created, which carries a mark in front.
    const key = 'id' in ref ? ref.id : `+${ref.create}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const number = this.table.refer(toReferenceText(list, ref));
    numbers.set(key, number);
    return number;
  }
}
