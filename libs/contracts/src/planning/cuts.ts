import * as z from 'zod';
import { CostKindSchema } from '../organisation';
import { BudgetChangeStatusSchema } from './changes';
import { IdSchema, MinorSchema, MonthSchema, NoteSchema } from '../platform/primitives';

/** A percentage off the open lines of a draft or of an approved version, from a month on. The reserve and locked months are never cut. */
export const CutRequestSchema = z.object({
  shareBp: z.int().min(1).max(10_000),
  fromMonth: MonthSchema,
  /** With everything below it. */
  costCentreId: IdSchema.nullable().default(null),
  categoryId: IdSchema.nullable().default(null),
  kind: CostKindSchema.nullable().default(null),
});
export type CutRequest = z.infer<typeof CutRequestSchema>;
/** What a cut would do; `basis` names exactly these lines and stands in the request that applies it. */
export const CutPreviewSchema = z.object({
  basis: z.string(),
  lines: z.array(
    z.object({
      lineId: IdSchema,
      title: z.string(),
      costCentreId: IdSchema,
      beforeMinor: MinorSchema,
      afterMinor: MinorSchema,
      deltaMinor: MinorSchema,
    }),
  ),
  beforeMinor: MinorSchema,
  afterMinor: MinorSchema,
  deltaMinor: MinorSchema,
});
export type CutPreview = z.infer<typeof CutPreviewSchema>;
/** What was done; in an approved version the cut is a change request, and waits for approval unless it is small. */
export const CutResultSchema = CutPreviewSchema.extend({
  change: z.object({ id: IdSchema, status: BudgetChangeStatusSchema }).nullable(),
});
export type CutResult = z.infer<typeof CutResultSchema>;
export const CutApplySchema = CutRequestSchema.extend({
  basis: z.string().min(1),
  reason: NoteSchema.min(1),
});
