import * as z from 'zod';
import { CostKindSchema } from '../organisation';
import {
  CurrencySchema,
  E4Schema,
  IdSchema,
  MicroSchema,
  MinorSchema,
  MinutesSchema,
  NameSchema,
  NoteSchema,
  pageOf,
  PageQuerySchema,
  resourceFields,
  TwelveMinorSchema,
  TwelveMinutesSchema,
} from '../platform/primitives';
import {
  FteSchema,
  LockedMonthsSchema,
  PhasingSchema,
  PhasingTermsInputSchema,
  PhasingTermsSchema,
} from './phasing';
import { budgetPartFields } from './versions';
import { LineStatusSchema } from './workflow';

/** A free word on a line. Tags overlap, so sums by tag never add up to the plan. */
export const TagSchema = z
  .string()
  .trim()
  .min(1)
  .max(40)
  .regex(/^[^,;|"\\\r\n]*$/, 'tag.separator');
const TagsSchema = z
  .array(TagSchema)
  .max(20)
  .transform((tags) => [...new Set(tags)]);
/** How cells came to their figures, as typed: cell (`totalMinor`, `amountsMinor.3`) to formula (`=1200/12`). */
export const LineFormulasSchema = z.record(z.string().max(60), z.string().max(200));
export type LineFormulas = z.infer<typeof LineFormulasSchema>;
const lineText = { title: NameSchema, note: NoteSchema };
const lineDimensions = {
  costCentreId: IdSchema,
  categoryId: IdSchema,
  initiativeId: IdSchema.nullable(),
  vendorId: IdSchema.nullable(),
};

/** Where a line stands and what became of it since approval. `originLineId` is the line it was once copied from. */
const lineWorkflowFields = {
  status: LineStatusSchema,
  submittedBy: IdSchema.nullable(),
  /** Why it was rejected. */
  statusReason: z.string(),
  originLineId: IdSchema.nullable(),
  ...budgetPartFields,
};

/** One planned cost. `amountsMinor` always add up to `totalMinor`; for internal lines they are minutes x the role's dated rate. */
export const BudgetLineSchema = z.object({
  ...resourceFields,
  budgetVersionId: IdSchema,
  position: z.int(),
  kind: CostKindSchema,
  ...lineText,
  ...lineDimensions,
  roleId: IdSchema.nullable(),
  phasing: PhasingSchema,
  phasingTerms: PhasingTermsSchema.nullable(),
  lockedMonths: LockedMonthsSchema,
  /** Set when the hours come from full-time equivalents of the role. */
  fteE4: FteSchema.nullable(),
  quantityE4: E4Schema.nullable(),
  unitPriceMicro: MicroSchema.nullable(),
  totalMinor: MinorSchema,
  totalMinutes: MinutesSchema,
  amountsMinor: TwelveMinorSchema,
  minutes: TwelveMinutesSchema,
  /** Set when the line is planned in another currency: unit price and foreign amounts are in it, all others at the version's plan rate. */
  currency: CurrencySchema.nullable(),
  foreignTotalMinor: MinorSchema.nullable(),
  foreignMonthsMinor: TwelveMinorSchema.nullable(),
  tags: z.array(z.string()),
  /** Set on a surcharge that a category adds to this line by itself: it is read only. */
  parentLineId: IdSchema.nullable(),
  ...lineWorkflowFields,
  /** Held back centrally; only releases take from it. */
  isReserve: z.boolean(),
  /** A part of a line that was split; the split can be undone while no part was changed. */
  splitId: IdSchema.nullable(),
  formulas: LineFormulasSchema,
});
export type BudgetLine = z.infer<typeof BudgetLineSchema>;
export const BudgetLinePageSchema = pageOf(BudgetLineSchema);
export const BudgetLineQuerySchema = PageQuerySchema.extend({
  /** A plan is read in one go: its totals need every line. */
  limit: z.coerce.number().int().min(1).max(10_000).default(200),
  costCentreId: IdSchema.optional(),
  initiativeId: IdSchema.optional(),
  categoryId: IdSchema.optional(),
  tag: TagSchema.optional(),
  search: z.string().max(100).optional(),
});

const lineOptional = {
  note: NoteSchema.default(''),
  initiativeId: IdSchema.nullable().default(null),
  vendorId: IdSchema.nullable().default(null),
  phasing: PhasingSchema.default('even'),
  phasingTerms: PhasingTermsInputSchema.nullable().default(null),
  lockedMonths: LockedMonthsSchema.default(0),
  tags: TagsSchema.default([]),
};
/** Internal: role x hours, a total or twelve `minutes` (then `manual`), or `fteE4`, which the role's monthly hours turn into time. */
export const InternalLineCreateSchema = z.object({
  kind: z.literal('internal'),
  ...lineText,
  ...lineDimensions,
  ...lineOptional,
  roleId: IdSchema,
  fteE4: FteSchema.nullable().default(null),
  totalMinutes: MinutesSchema.nonnegative().optional(),
  minutes: TwelveMinutesSchema.optional(),
});
/**
 * External: an amount, or quantity x unit price, or twelve amounts (then `manual`). With a `currency` other than the
 * organisation's, unit price and amounts are in it and go into the `foreign*` fields.
 */
export const ExternalLineCreateSchema = z.object({
  kind: z.literal('external'),
  ...lineText,
  ...lineDimensions,
  ...lineOptional,
  totalMinor: MinorSchema.optional(),
  quantityE4: E4Schema.nullable().default(null),
  unitPriceMicro: MicroSchema.nullable().default(null),
  amountsMinor: TwelveMinorSchema.optional(),
  currency: CurrencySchema.nullable().default(null),
  foreignTotalMinor: MinorSchema.optional(),
  foreignMonthsMinor: TwelveMinorSchema.optional(),
});
export const BudgetLineCreateSchema = z.discriminatedUnion('kind', [
  InternalLineCreateSchema,
  ExternalLineCreateSchema,
]);
export type BudgetLineCreate = z.infer<typeof BudgetLineCreateSchema>;
/** A new total re-phases by the line's method and leaves locked months; twelve values switch the line to manual. */
export const BudgetLineUpdateSchema = z
  .object({
    ...lineText,
    ...lineDimensions,
    position: z.int().min(1).max(1_000_000),
    roleId: IdSchema,
    phasing: PhasingSchema,
    phasingTerms: PhasingTermsInputSchema,
    lockedMonths: LockedMonthsSchema,
    tags: TagsSchema,
    fteE4: FteSchema.nullable(),
    totalMinutes: MinutesSchema.nonnegative(),
    minutes: TwelveMinutesSchema,
    totalMinor: MinorSchema,
    quantityE4: E4Schema.nullable(),
    unitPriceMicro: MicroSchema.nullable(),
    amountsMinor: TwelveMinorSchema,
    currency: CurrencySchema.nullable(),
    foreignTotalMinor: MinorSchema,
    foreignMonthsMinor: TwelveMinorSchema,
  })
  .partial();
export type BudgetLineUpdate = z.infer<typeof BudgetLineUpdateSchema>;
