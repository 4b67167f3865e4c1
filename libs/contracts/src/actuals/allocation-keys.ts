import * as z from 'zod';
import { E4Schema, IdSchema, NameSchema, pageOf, resourceFields } from '../platform/primitives';

/** Weights that cost is divided by, such as headcount per cost centre; each weight names one or the other. */
export const AllocationWeightSchema = z
  .object({
    costCentreId: IdSchema.nullable().default(null),
    initiativeId: IdSchema.nullable().default(null),
    weightE4: E4Schema.nonnegative(),
  })
  .refine(
    ({ costCentreId, initiativeId }) => costCentreId !== null || initiativeId !== null,
    'allocation.nowhere',
  );
export const AllocationKeySchema = z.object({
  ...resourceFields,
  name: NameSchema,
  isActive: z.boolean(),
  weights: z.array(AllocationWeightSchema),
});
export type AllocationKey = z.infer<typeof AllocationKeySchema>;
export const AllocationKeyPageSchema = pageOf(AllocationKeySchema);
export const AllocationKeyCreateSchema = z.object({
  name: NameSchema,
  weights: z.array(AllocationWeightSchema).min(1).max(200),
});
export const AllocationKeyUpdateSchema = AllocationKeyCreateSchema.extend({
  isActive: z.boolean(),
}).partial();
