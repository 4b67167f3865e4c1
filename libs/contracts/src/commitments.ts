import { BILLING_INTERVALS } from '@etat/domain';
import * as z from 'zod';
import {
  CodeSchema,
  DateSchema,
  IdSchema,
  MinorSchema,
  MonthSchema,
  NameSchema,
  NoteSchema,
  pageOf,
  PageQuerySchema,
  resourceFields,
} from './platform/primitives';

export const OrderKindSchema = z.enum(['order', 'contract']);
export const OrderStateSchema = z.enum(['draft', 'ordered', 'closed', 'cancelled']);
export type OrderKind = z.infer<typeof OrderKindSchema>;
export type OrderState = z.infer<typeof OrderStateSchema>;

const months = z.int().min(1).max(120);
/** What a contract adds to an order; the amount is due at the beginning of each interval. */
export const ContractTermsSchema = z.object({
  startDate: DateSchema,
  /** Last day of the term agreed so far. */
  endDate: DateSchema,
  intervalMonths: z.literal(BILLING_INTERVALS),
  amountMinor: MinorSchema.positive(),
  categoryId: IdSchema,
  noticeMonths: z.int().min(0).max(36),
  autoRenews: z.boolean(),
  renewalMonths: months.nullable(),
  /** Days before the last day to give notice from which on Etat reminds of it. */
  reminderDays: z.int().min(0).max(365),
});
export const StoredContractTermsSchema = ContractTermsSchema.extend({
  /** Computed: the last day on which notice still prevents the next renewal; null when there is none. */
  noticeDate: DateSchema.nullable(),
  noticeGivenOn: DateSchema.nullable(),
});

/** One thing ordered. Open = ordered - cancelled - received or invoiced, 0 once final or when the order is not in force. */
export const OrderLineSchema = z.object({
  id: IdSchema,
  position: z.int(),
  text: z.string(),
  categoryId: IdSchema,
  /** The month in which it is due: service month of what comes. */
  dueMonth: MonthSchema,
  orderedMinor: MinorSchema,
  cancelledMinor: MinorSchema,
  cancelReason: z.string(),
  receivedMinor: MinorSchema,
  invoicedMinor: MinorSchema,
  isFinal: z.boolean(),
  openMinor: MinorSchema,
  overInvoicedMinor: MinorSchema,
  unbilledMinor: MinorSchema,
});
export type OrderLine = z.infer<typeof OrderLineSchema>;
const orderFields = {
  number: CodeSchema,
  title: NameSchema,
  note: NoteSchema,
  vendorId: IdSchema,
  costCentreId: IdSchema,
  initiativeId: IdSchema.nullable(),
  responsibleId: IdSchema.nullable(),
  orderDate: DateSchema.nullable(),
};
/** An order or a contract in the organisation's currency, net of recoverable input tax. */
export const OrderSchema = z.object({
  ...resourceFields,
  kind: OrderKindSchema,
  state: OrderStateSchema,
  /** Why it was closed, cancelled or reopened. */
  stateReason: z.string(),
  ...orderFields,
  contract: StoredContractTermsSchema.nullable(),
  lines: z.array(OrderLineSchema),
  orderedMinor: MinorSchema,
  invoicedMinor: MinorSchema,
  openMinor: MinorSchema,
});
export type Order = z.infer<typeof OrderSchema>;
export const OrderPageSchema = pageOf(OrderSchema);
export const OrderQuerySchema = PageQuerySchema.extend({
  kind: OrderKindSchema.optional(),
  state: OrderStateSchema.optional(),
  costCentreId: IdSchema.optional(),
  initiativeId: IdSchema.optional(),
  vendorId: IdSchema.optional(),
  search: z.string().max(100).optional(),
});
export type OrderQuery = z.infer<typeof OrderQuerySchema>;

export const OrderLineInputSchema = z.object({
  text: NameSchema,
  categoryId: IdSchema,
  dueMonth: MonthSchema,
  orderedMinor: MinorSchema.positive(),
});
const optionalFields = {
  note: NoteSchema.default(''),
  initiativeId: IdSchema.nullable().default(null),
  responsibleId: IdSchema.nullable().default(null),
  orderDate: DateSchema.nullable().default(null),
};
/** An order takes `lines`; a contract takes its terms, from which its lines follow when it is placed. */
export const OrderCreateSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('order'),
    ...orderFields,
    ...optionalFields,
    lines: z.array(OrderLineInputSchema).max(200),
  }),
  z.object({ kind: z.literal('contract'), ...orderFields, ...optionalFields, contract: ContractTermsSchema }),
]);
export type OrderCreate = z.infer<typeof OrderCreateSchema>;
/** Everything while it is a draft; once it is in force only title, note, person responsible and reminder. */
export const OrderUpdateSchema = z
  .object({
    ...orderFields,
    lines: z.array(OrderLineInputSchema).max(200),
    contract: ContractTermsSchema.partial(),
  })
  .partial();
export type OrderUpdate = z.infer<typeof OrderUpdateSchema>;

/** POST orders/:id/transition : draft -> ordered -> closed or cancelled; a closed order can be reopened. */
export const OrderTransitionSchema = z.object({
  to: z.enum(['ordered', 'closed', 'cancelled']),
  reason: NoteSchema.default(''),
});
export type OrderTransition = z.infer<typeof OrderTransitionSchema>;
/** One budget that an order would exceed. */
export const OrderFindingSchema = z.object({
  kind: z.enum(['budget-exceeded', 'frozen']),
  costCentreId: IdSchema.nullable(),
  initiativeId: IdSchema.nullable(),
  fiscalYear: z.int(),
  /** Null for a freeze, and where the reader may not see all of the budget's cost. */
  availableMinor: MinorSchema.nullable(),
  /** Sum of what the order asks of the year up to the month that exceeds it. */
  requestedMinor: MinorSchema,
});
export type OrderFinding = z.infer<typeof OrderFindingSchema>;
/** The order as it stands now, and the budgets it exceeds where control warns. */
export const OrderTransitionResultSchema = OrderSchema.extend({ warnings: z.array(OrderFindingSchema) });
export type OrderTransitionResult = z.infer<typeof OrderTransitionResultSchema>;

/**
 * POST orders/:id/lines/:lineId/receipt : everything received so far, invoiced or not. What of it is not invoiced is
 * accrued, in `serviceMonth`: by default the month in which it is due, or the running one when that is earlier. Without
 * `accrue` it is where the caller may post actuals.
 */
export const OrderReceiptSchema = z.object({
  receivedMinor: MinorSchema.nonnegative(),
  accrue: z.boolean().optional(),
  serviceMonth: MonthSchema.optional(),
});
/** POST orders/:id/lines/:lineId/cancellation : this much more of the rest will not come. */
export const OrderCancellationSchema = z.object({
  amountMinor: MinorSchema.positive(),
  reason: NoteSchema.trim().min(1),
});
/** POST orders/:id/lines/:lineId/due-month */
export const OrderDueMonthSchema = z.object({ dueMonth: MonthSchema });
/** POST orders/:id/notice : notice was given; the contract ends with its term. */
export const ContractNoticeSchema = z.object({ givenOn: DateSchema, reason: NoteSchema.default('') });
/** POST orders/:id/renewal : the next term is agreed; its amounts are committed. */
export const ContractRenewalSchema = z.object({ reason: NoteSchema.default('') });

export const ContractEventKindSchema = z.enum(['notice', 'renewal', 'end']);
/** GET contract-calendar : what contracts ask for from `from` on, for twelve months unless told otherwise. */
export const ContractCalendarQuerySchema = z.object({
  from: DateSchema.optional(),
  months: z.coerce.number().int().min(1).max(36).default(12),
});
export type ContractCalendarQuery = z.infer<typeof ContractCalendarQuerySchema>;
export const ContractEventSchema = z.object({
  orderId: IdSchema,
  number: z.string(),
  title: z.string(),
  vendorId: IdSchema,
  costCentreId: IdSchema,
  kind: ContractEventKindSchema,
  date: DateSchema,
  termStart: DateSchema.nullable(),
  termEnd: DateSchema.nullable(),
  /** What the term it renews into costs. */
  costMinor: MinorSchema,
  /** Within the reminder days before the notice date, or a renewal that came to pass and is not taken over yet. */
  isDue: z.boolean(),
});
export type ContractEvent = z.infer<typeof ContractEventSchema>;
export const ContractCalendarSchema = z.object({
  from: DateSchema,
  to: DateSchema,
  items: z.array(ContractEventSchema),
});
export type ContractCalendar = z.infer<typeof ContractCalendarSchema>;
