import * as z from 'zod';
import { CostKindSchema } from '../organisation';
import {
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

export const PhasingSchema = z.enum(['even', 'manual']);
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
  quantityE4: E4Schema.nullable(),
  unitPriceMicro: MicroSchema.nullable(),
  totalMinor: MinorSchema,
  totalMinutes: MinutesSchema,
  amountsMinor: TwelveMinorSchema,
  minutes: TwelveMinutesSchema,
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
  search: z.string().max(100).optional(),
});

const lineOptional = {
  note: NoteSchema.default(''),
  initiativeId: IdSchema.nullable().default(null),
  vendorId: IdSchema.nullable().default(null),
};
/** Internal: role x hours. `even` takes `totalMinutes`, `manual` takes twelve `minutes`. */
export const InternalLineCreateSchema = z.object({
  kind: z.literal('internal'),
  ...lineText,
  ...lineDimensions,
  ...lineOptional,
  roleId: IdSchema,
  phasing: PhasingSchema.default('even'),
  totalMinutes: MinutesSchema.nonnegative().optional(),
  minutes: TwelveMinutesSchema.optional(),
});
/** External: an amount, or quantity x unit price. `manual` takes twelve `amountsMinor`. */
export const ExternalLineCreateSchema = z.object({
  kind: z.literal('external'),
  ...lineText,
  ...lineDimensions,
  ...lineOptional,
  phasing: PhasingSchema.default('even'),
  totalMinor: MinorSchema.optional(),
  quantityE4: E4Schema.nullable().default(null),
  unitPriceMicro: MicroSchema.nullable().default(null),
  amountsMinor: TwelveMinorSchema.optional(),
});
export const BudgetLineCreateSchema = z.discriminatedUnion('kind', [
  InternalLineCreateSchema,
  ExternalLineCreateSchema,
]);
export type BudgetLineCreate = z.infer<typeof BudgetLineCreateSchema>;
/** A new total re-phases by the line's method; twelve values switch the line to manual. */
export const BudgetLineUpdateSchema = z
  .object({
    ...lineText,
    ...lineDimensions,
    position: z.int(),
    roleId: IdSchema,
    phasing: PhasingSchema,
    totalMinutes: MinutesSchema.nonnegative(),
    minutes: TwelveMinutesSchema,
    totalMinor: MinorSchema,
    quantityE4: E4Schema.nullable(),
    unitPriceMicro: MicroSchema.nullable(),
    amountsMinor: TwelveMinorSchema,
  })
  .partial();
export type BudgetLineUpdate = z.infer<typeof BudgetLineUpdateSchema>;
