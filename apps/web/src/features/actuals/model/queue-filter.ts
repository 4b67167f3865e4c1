import { CostKindSchema, IdSchema, MonthSchema } from '@etat/contracts';
import * as z from 'zod';

/** The filters of the queue as they stand in the URL; what is mangled is left out. */
export const QueueFilterSchema = z.object({
  fromMonth: MonthSchema.optional().catch(undefined),
  toMonth: MonthSchema.optional().catch(undefined),
  costCentreId: IdSchema.optional().catch(undefined),
  vendorId: IdSchema.optional().catch(undefined),
  kind: CostKindSchema.optional().catch(undefined),
  search: z.string().max(100).optional().catch(undefined),
});
export type QueueFilter = z.infer<typeof QueueFilterSchema>;

export const NO_QUEUE_FILTER: Record<keyof QueueFilter, undefined> = {
  fromMonth: undefined,
  toMonth: undefined,
  costCentreId: undefined,
  vendorId: undefined,
  kind: undefined,
  search: undefined,
};
