import * as z from 'zod';
import { IdSchema, MinorSchema, NameSchema, NoteSchema } from '../platform/primitives';
import { BudgetLineSchema } from './lines';

/** What a version holds back centrally: lines that only releases take from. */
export const ReserveSchema = z.object({ lines: z.array(BudgetLineSchema), totalMinor: MinorSchema });
export type Reserve = z.infer<typeof ReserveSchema>;
export const ReserveCreateSchema = z.object({
  title: NameSchema,
  costCentreId: IdSchema,
  categoryId: IdSchema,
  totalMinor: MinorSchema.positive(),
});
/** POST versions/:versionId/reserve/releases: zero-sum, month by month, from a reserve line to another line. */
export const ReserveReleaseSchema = z.object({
  reserveLineId: IdSchema,
  lineId: IdSchema,
  amountMinor: MinorSchema.positive(),
  reason: NoteSchema.min(1),
});
