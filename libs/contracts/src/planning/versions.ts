import * as z from 'zod';
import {
  FiscalYearSchema,
  IdSchema,
  InstantSchema,
  MinorSchema,
  MonthSchema,
  NameSchema,
  NoteSchema,
  pageOf,
  resourceFields,
} from '../platform/primitives';

export const VersionStatusSchema = z.enum(['draft', 'in-review', 'approved', 'superseded']);
export const VersionKindSchema = z.enum(['budget', 'forecast']);
/** A whole plan of one fiscal year (BU). */
export const BudgetVersionSchema = z.object({
  ...resourceFields,
  fiscalYear: z.int(),
  /** The twelve calendar months of the fiscal year, first period first. */
  months: z.array(MonthSchema).length(12),
  name: NameSchema,
  kind: VersionKindSchema,
  status: VersionStatusSchema,
  submittedBy: IdSchema.nullable(),
  approvedBy: IdSchema.nullable(),
  approvedAt: InstantSchema.nullable(),
  lineCount: z.int(),
  totalMinor: MinorSchema,
});
export type BudgetVersion = z.infer<typeof BudgetVersionSchema>;
export const BudgetVersionPageSchema = pageOf(BudgetVersionSchema);
export const BudgetVersionCreateSchema = z.object({
  fiscalYear: FiscalYearSchema,
  name: NameSchema,
  kind: VersionKindSchema.default('budget'),
});
export const BudgetVersionUpdateSchema = z.object({ name: NameSchema }).partial();
/** POST versions/:id/transition: draft -> in-review -> approved -> superseded; reject leads back to draft. */
export const VersionTransitionSchema = z.object({
  to: z.enum(['in-review', 'approved', 'draft', 'superseded']),
  reason: NoteSchema.default(''),
});
