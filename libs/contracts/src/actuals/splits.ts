import * as z from 'zod';
import { PostingSchema } from './postings';
import { BpSchema, IdSchema, MinorSchema, MonthSchema, NoteSchema, pageOf } from '../platform/primitives';

const MAX_PARTS = 200;
/** Where a part goes; what is left out stays as it is on the original. */
const place = {
  costCentreId: IdSchema.optional(),
  initiativeId: IdSchema.nullable().optional(),
  serviceMonth: MonthSchema.optional(),
};
const how = { reason: NoteSchema.min(1), intoOpenPeriod: z.boolean().default(false) };
/** PUT postings/:id/split: replaces the split before; one part alone reassigns the whole posting. */
export const PostingSplitSchema = z.discriminatedUnion('method', [
  z.object({
    method: z.literal('amount'),
    parts: z
      .array(z.object({ ...place, amountMinor: MinorSchema }))
      .min(1)
      .max(MAX_PARTS),
    ...how,
  }),
  z.object({
    method: z.literal('percentage'),
    parts: z
      .array(z.object({ ...place, shareBp: BpSchema }))
      .min(1)
      .max(MAX_PARTS),
    ...how,
  }),
  z.object({ method: z.literal('key'), keyId: IdSchema, ...how }),
]);
export type PostingSplit = z.infer<typeof PostingSplitSchema>;
/** POST postings/:id/split/withdrawal: the cost is back where the ledger has it. */
export const SplitWithdrawalSchema = z.object(how);
/** GET postings/:id/split: the reclassifications in force, as far as the reader may see them. */
export const PostingSplitPageSchema = pageOf(PostingSchema);
