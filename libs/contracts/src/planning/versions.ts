import { VERSION_KINDS, VERSION_STATUSES } from '@etat/domain';
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

export const VersionStatusSchema = z.enum(VERSION_STATUSES);
export const VersionKindSchema = z.enum(VERSION_KINDS);

/** What became of the budget since its approval: `totalMinor` = original + supplements +- transfers + carry-forward. */
export const budgetPartFields = {
  originalMinor: MinorSchema,
  supplementMinor: MinorSchema,
  transferMinor: MinorSchema,
  carryForwardMinor: MinorSchema,
};

/** A whole plan of one fiscal year: budget (BU), forecast (FC) or what-if. */
export const BudgetVersionSchema = z.object({
  ...resourceFields,
  fiscalYear: z.int(),
  /** The twelve calendar months of the fiscal year, first period first. */
  months: z.array(MonthSchema).length(12),
  name: NameSchema,
  kind: VersionKindSchema,
  status: VersionStatusSchema,
  /** Last month that is actuals, of a forecast; null for the others. */
  cutoffMonth: MonthSchema.nullable(),
  /** Last month the forecast looks ahead to; null for the others. */
  horizonMonth: MonthSchema.nullable(),
  /** How many of the twelve months are actuals and read-only: 3 in a forecast 3+9. */
  closedPeriods: z.int(),
  /** private: only its creator and the controllers know of it. */
  visibility: z.enum(['organisation', 'private']),
  createdBy: IdSchema.nullable(),
  submittedBy: IdSchema.nullable(),
  approvedBy: IdSchema.nullable(),
  approvedAt: InstantSchema.nullable(),
  lineCount: z.int(),
  /** The current budget. */
  totalMinor: MinorSchema,
  ...budgetPartFields,
});
export type BudgetVersion = z.infer<typeof BudgetVersionSchema>;
export const BudgetVersionPageSchema = pageOf(BudgetVersionSchema);

/** What the lines of a new version are taken from. A factor is in basis points: 10 500 is 105 %. */
export const VersionSourceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('empty') }),
  z.object({ kind: z.literal('version'), versionId: IdSchema }),
  z.object({
    kind: z.literal('actuals'),
    fiscalYear: FiscalYearSchema,
    factorBp: z.int().min(0).max(100_000).default(10_000),
  }),
]);
export type VersionSource = z.infer<typeof VersionSourceSchema>;
export const BudgetVersionCreateSchema = z.object({
  fiscalYear: FiscalYearSchema,
  name: NameSchema,
  kind: VersionKindSchema.default('budget'),
  source: VersionSourceSchema.default({ kind: 'empty' }),
  /** A forecast needs it: the last month taken from actuals. */
  cutoffMonth: MonthSchema.nullable().default(null),
});
export type BudgetVersionCreate = z.infer<typeof BudgetVersionCreateSchema>;
export const BudgetVersionUpdateSchema = z.object({ name: NameSchema }).partial();
/** POST versions/:id/transition: draft -> in-review -> approved -> superseded; reject leads back to draft. */
export const VersionTransitionSchema = z.object({
  to: z.enum(['in-review', 'approved', 'draft', 'superseded']),
  reason: NoteSchema.default(''),
});
