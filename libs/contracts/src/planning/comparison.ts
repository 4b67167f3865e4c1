import * as z from 'zod';
import { CostKindSchema } from '../organisation';
import { IdSchema, MinorSchema, NameSchema, TwelveMinorSchema } from '../platform/primitives';
import { BudgetVersionSchema } from './versions';

/** GET versions/:id/comparison?with=: what `with` is more or less than the version in the path. */
export const VersionComparisonQuerySchema = z.object({ with: IdSchema });

/** A line as one of the two versions has it. */
export const ComparedLineSchema = z.object({
  id: IdSchema,
  title: NameSchema,
  costCentreId: IdSchema,
  categoryId: IdSchema,
  initiativeId: IdSchema.nullable(),
  vendorId: IdSchema.nullable(),
  roleId: IdSchema.nullable(),
  totalMinor: MinorSchema,
});
export const LineDifferenceSchema = z.object({
  state: z.enum(['added', 'removed', 'changed']),
  kind: CostKindSchema,
  before: ComparedLineSchema.nullable(),
  after: ComparedLineSchema.nullable(),
  /** after - before by fiscal period */
  deltasMinor: TwelveMinorSchema,
  deltaMinor: MinorSchema,
});
export type LineDifference = z.infer<typeof LineDifferenceSchema>;
export const VersionComparisonSchema = z.object({
  before: BudgetVersionSchema,
  after: BudgetVersionSchema,
  /** Lines that differ; those that are the same are only counted. */
  items: z.array(LineDifferenceSchema),
  unchangedCount: z.int(),
  deltasMinor: TwelveMinorSchema,
  deltaMinor: MinorSchema,
});
export type VersionComparison = z.infer<typeof VersionComparisonSchema>;
