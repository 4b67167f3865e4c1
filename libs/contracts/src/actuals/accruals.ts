import * as z from 'zod';
import { FlagSchema, MinorSchema, NoteSchema, pageOf } from '../platform/primitives';
import { PostingSchema } from './postings';

/** An accrued cost and what of it no invoice has reversed yet. */
export const AccrualSchema = z.object({
  posting: PostingSchema,
  releasedMinor: MinorSchema,
  remainingMinor: MinorSchema,
});
export type Accrual = z.infer<typeof AccrualSchema>;
export const AccrualPageSchema = pageOf(AccrualSchema);
/** `all` lists the released ones too. */
export const AccrualQuerySchema = z.object({ all: FlagSchema.default(false) });
/** POST postings/:id/release: by hand, in part or (without an amount) all that is left. */
export const AccrualReleaseSchema = z.object({
  amountMinor: MinorSchema.optional(),
  reason: NoteSchema.min(1),
  intoOpenPeriod: z.boolean().default(false),
});
export type AccrualRelease = z.infer<typeof AccrualReleaseSchema>;
