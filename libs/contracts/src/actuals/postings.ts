import * as z from 'zod';
import { CostKindSchema } from '../organisation';
import {
  AmountSchema,
  CurrencySchema,
  DateSchema,
  IdSchema,
  InstantSchema,
  MicroSchema,
  MinorSchema,
  MinutesSchema,
  MonthSchema,
  NoteSchema,
  pageOf,
  PageQuerySchema,
  WorkMinutesSchema,
  RateE9Schema,
} from '../platform/primitives';

/** A booked cost (external), or hours x rate (internal). Postings are never edited: they are reversed. */
export const PostingSchema = z.object({
  id: z.string(),
  kind: CostKindSchema,
  postingDate: DateSchema,
  serviceMonth: MonthSchema,
  costCentreId: IdSchema,
  categoryId: IdSchema,
  initiativeId: IdSchema.nullable(),
  vendorId: IdSchema.nullable(),
  roleId: IdSchema.nullable(),
  minutes: MinutesSchema,
  rateMicro: MicroSchema.nullable(),
  amountMinor: MinorSchema,
  /** What was paid in another currency, and the rate that made it `amountMinor`; null for the organisation's own. */
  original: z
    .object({
      currency: CurrencySchema,
      amountMinor: MinorSchema,
      rateE9: RateE9Schema,
      /** Day of the reference rate; null for a typed one. */
      rateDate: DateSchema.nullable(),
    })
    .nullable(),
  document: z.string(),
  text: z.string(),
  state: z.enum(['posted', 'reversed', 'reversal', 'reclassification', 'release']),
  /** The closed month it belongs to, when it had to count in a later one (`serviceMonth`). */
  correctsMonth: MonthSchema.nullable(),
  /** Received, not invoiced: released by the invoice. */
  isAccrual: z.boolean(),
  /** Reclassifications move (part of) it elsewhere. */
  isSplit: z.boolean(),
  /** Of a reclassification: the ledger's original. Of a release: the accrual. */
  derivedFrom: z.string().nullable(),
  importId: IdSchema.nullable(),
  sourceLine: z.int().nullable(),
  /** The order line that the posting consumes. */
  orderLineId: IdSchema.nullable(),
  /** The last invoice of its order line: what is left of the line is no commitment any more. */
  isFinalInvoice: z.boolean(),
  createdAt: InstantSchema,
  createdBy: z.string().nullable(),
});
export type Posting = z.infer<typeof PostingSchema>;
export const PostingPageSchema = pageOf(PostingSchema);
export const PostingQuerySchema = PageQuerySchema.extend({
  fromMonth: MonthSchema.optional(),
  toMonth: MonthSchema.optional(),
  costCentreId: IdSchema.optional(),
  initiativeId: IdSchema.optional(),
  categoryId: IdSchema.optional(),
  vendorId: IdSchema.optional(),
  kind: CostKindSchema.optional(),
  importId: IdSchema.optional(),
  orderId: IdSchema.optional(),
  search: z.string().max(100).optional(),
});
export type PostingQuery = z.infer<typeof PostingQuerySchema>;

const postingDimensions = {
  postingDate: DateSchema,
  serviceMonth: MonthSchema.optional(),
  costCentreId: IdSchema,
  categoryId: IdSchema,
  initiativeId: IdSchema.nullable().default(null),
  text: z.string().trim().max(500).default(''),
  /** When the service month is closed: count it in the first open one instead of refusing it. */
  intoOpenPeriod: z.boolean().default(false),
};
/** An amount in another currency, at the reference rate of the posting date (or the last before it), or at a typed one. */
export const OriginalAmountSchema = z.object({
  currency: CurrencySchema,
  amountMinor: MinorSchema,
  rateE9: RateE9Schema.nullable().default(null),
});
/** External cost: an amount paid or owed to a third party, in the organisation's currency or in another (`original`); the service month defaults to the posting date's. */
export const ExternalPostingCreateSchema = z.object({
  kind: z.literal('external'),
  ...postingDimensions,
  vendorId: IdSchema.nullable().default(null),
  amountMinor: AmountSchema.optional(),
  original: OriginalAmountSchema.nullable().optional(),
  document: z.string().trim().max(100).default(''),
  orderLineId: IdSchema.nullable().default(null),
  isFinalInvoice: z.boolean().default(false),
  /** The cost is there, the invoice is not: vendor and document are those expected. */
  isAccrual: z.boolean().default(false),
  /** The accrual this invoice releases; the last one (`isFinal`) releases all that is left of it. */
  accrual: z.object({ id: z.string(), isFinal: z.boolean().default(false) }).optional(),
});
/** Hours booked on a role; the amount is minutes x the rate valid in the service month. */
export const HoursCreateSchema = z.object({
  kind: z.literal('internal'),
  ...postingDimensions,
  roleId: IdSchema,
  minutes: WorkMinutesSchema,
});
export const PostingCreateSchema = z.discriminatedUnion('kind', [
  ExternalPostingCreateSchema,
  HoursCreateSchema,
]);
export type PostingCreate = z.infer<typeof PostingCreateSchema>;
/** POST postings/:id/reversal */
export const ReversalCreateSchema = z.object({
  reason: NoteSchema.min(1),
  intoOpenPeriod: z.boolean().default(false),
});
