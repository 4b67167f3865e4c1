import * as z from 'zod';
import {
  IdSchema,
  InstantSchema,
  MinorSchema,
  MinutesSchema,
  NameSchema,
  NoteSchema,
  pageOf,
  resourceFields,
  TwelveMinorSchema,
  TwelveMinutesSchema,
} from '../platform/primitives';

export const BudgetChangeKindSchema = z.enum(['supplement', 'transfer', 'carry-forward']);
export const BudgetChangeStatusSchema = z.enum(['requested', 'approved', 'rejected', 'withdrawn']);

/** What a change adds to one line, by fiscal period; negative takes away. */
export const BudgetChangeItemSchema = z.object({
  lineId: IdSchema,
  title: NameSchema,
  costCentreId: IdSchema,
  amountsMinor: TwelveMinorSchema,
  minutes: z.array(MinutesSchema).length(12),
  totalMinor: MinorSchema,
});
/** A change of an approved budget: requested, approved by somebody else, or made at once when it is small. */
export const BudgetChangeSchema = z.object({
  ...resourceFields,
  budgetVersionId: IdSchema,
  kind: BudgetChangeKindSchema,
  status: BudgetChangeStatusSchema,
  reason: z.string(),
  requestedBy: z.string().nullable(),
  requestedById: IdSchema,
  requestedAt: InstantSchema,
  /** Null with status approved: it was below the threshold and needed no approval. */
  decidedBy: z.string().nullable(),
  inNameOf: z.string().nullable(),
  decidedAt: InstantSchema.nullable(),
  decisionReason: z.string(),
  /** What moves or is added: the sum of what lines gain, or lose where none gains. */
  volumeMinor: MinorSchema,
  items: z.array(BudgetChangeItemSchema),
});
export type BudgetChange = z.infer<typeof BudgetChangeSchema>;
export const BudgetChangePageSchema = pageOf(BudgetChangeSchema);

const reason = NoteSchema.trim().min(1);
/** The line's new months, as they shall be: amounts of an external line, minutes of an internal one. */
export const SupplementCreateSchema = z.object({
  kind: z.literal('supplement'),
  lineId: IdSchema,
  amountsMinor: TwelveMinorSchema.optional(),
  minutes: TwelveMinutesSchema.optional(),
  reason,
});
/** What each line gains or loses by month; all of it adds up to 0. Of an internal line it must be the cost of whole minutes. */
export const TransferCreateSchema = z.object({
  kind: z.literal('transfer'),
  items: z
    .array(z.object({ lineId: IdSchema, amountsMinor: TwelveMinorSchema }))
    .min(2)
    .max(100),
  reason,
});
export const BudgetChangeCreateSchema = z.discriminatedUnion('kind', [
  SupplementCreateSchema,
  TransferCreateSchema,
]);
export type BudgetChangeCreate = z.infer<typeof BudgetChangeCreateSchema>;

/** POST changes/:id/decision; a rejection needs its reason, withdrawing is for who requested. */
export const BudgetChangeDecisionSchema = z
  .object({ to: z.enum(['approved', 'rejected', 'withdrawn']), reason: NoteSchema.default('') })
  .refine(({ to, reason: why }) => to !== 'rejected' || why.trim() !== '', {
    path: ['reason'],
    message: 'reason.missing',
  });
export type BudgetChangeDecision = z.infer<typeof BudgetChangeDecisionSchema>;

const combination = {
  costCentreId: IdSchema,
  categoryId: IdSchema,
  initiativeId: IdSchema.nullable(),
};
/** GET versions/:id/carry-forward: what the year before left over, by cost centre, initiative and category. */
export const CarryForwardProposalSchema = z.object({
  /** The approved budget of the year before; null when there is none. */
  fromVersion: z.object({ id: IdSchema, name: NameSchema, fiscalYear: z.int() }).nullable(),
  items: z.array(
    z.object({
      ...combination,
      currentMinor: MinorSchema,
      actualMinor: MinorSchema,
      availableMinor: MinorSchema,
      /** Of it already carried or requested. */
      carriedMinor: MinorSchema,
      /** At most this much can still be carried. */
      mostMinor: MinorSchema,
    }),
  ),
});
export type CarryForwardProposal = z.infer<typeof CarryForwardProposalSchema>;
/** POST versions/:id/carry-forward: each amount becomes one requested change. */
export const CarryForwardCreateSchema = z.object({
  items: z
    .array(z.object({ ...combination, amountMinor: MinorSchema.positive() }))
    .min(1)
    .max(500),
  reason,
});
export type CarryForwardCreate = z.infer<typeof CarryForwardCreateSchema>;
