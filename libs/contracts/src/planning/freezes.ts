import * as z from 'zod';
import {
  DateSchema,
  IdSchema,
  InstantSchema,
  NoteSchema,
  pageOf,
  resourceFields,
} from '../platform/primitives';

/** From a date on a cost centre (with everything below it) orders nothing and plans no more; the ledger posts, and alerts. */
export const FreezeSchema = z.object({
  ...resourceFields,
  costCentreId: IdSchema,
  /** With everything below it; null freezes every category. */
  categoryId: IdSchema.nullable(),
  fromDate: DateSchema,
  reason: z.string(),
  liftedAt: InstantSchema.nullable(),
  liftedReason: z.string(),
});
export type Freeze = z.infer<typeof FreezeSchema>;
export const FreezePageSchema = pageOf(FreezeSchema);
export const FreezeCreateSchema = z.object({
  costCentreId: IdSchema,
  categoryId: IdSchema.nullable().default(null),
  fromDate: DateSchema,
  reason: NoteSchema.min(1),
});
/** POST freezes/:id/lift */
export const FreezeLiftSchema = z.object({ reason: NoteSchema.min(1) });
