import * as z from 'zod';
import { BpSchema, IdSchema, MinorSchema, MonthSchema } from '../platform/primitives';
import { BudgetLineSchema } from './lines';

const MAX_PARTS = 100;
/** Where a part goes; what is left out stays as it was. With months it is spread evenly over them. */
const place = {
  costCentreId: IdSchema.optional(),
  initiativeId: IdSchema.nullable().optional(),
  months: z.object({ from: MonthSchema, to: MonthSchema }).optional(),
};
/** POST lines/:id/split: the parts replace the line. */
export const LineSplitSchema = z.discriminatedUnion('method', [
  z.object({
    method: z.literal('amount'),
    parts: z
      .array(z.object({ ...place, amountMinor: MinorSchema }))
      .min(2)
      .max(MAX_PARTS),
  }),
  z.object({
    method: z.literal('percentage'),
    parts: z
      .array(z.object({ ...place, shareBp: BpSchema }))
      .min(2)
      .max(MAX_PARTS),
  }),
  /** The weights of an allocation key, as they are now. */
  z.object({
    method: z.literal('weights'),
    parts: z
      .array(z.object({ ...place, weightE4: z.int().nonnegative() }))
      .min(2)
      .max(MAX_PARTS),
  }),
]);
export type LineSplit = z.infer<typeof LineSplitSchema>;
export const LineSplitResultSchema = z.object({ lines: z.array(BudgetLineSchema) });
