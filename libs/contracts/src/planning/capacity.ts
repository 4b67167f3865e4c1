import * as z from 'zod';
import { CodeSchema, IdSchema, MinutesSchema, MonthSchema, NameSchema } from '../platform/primitives';

/** GET versions/:id/capacity : planned hours against what each role can plan, month by month. */
export const CapacitySchema = z.object({
  versionId: IdSchema,
  months: z.array(MonthSchema).length(12),
  /** False when only hours within the reader's own cost centres are counted. */
  isWhole: z.boolean(),
  roles: z.array(
    z.object({
      roleId: IdSchema,
      code: CodeSchema,
      name: NameSchema,
      months: z
        .array(
          z.object({
            plannedMinutes: MinutesSchema,
            /** Null while no capacity of the role is known for the month. */
            capacityMinutes: MinutesSchema.nullable(),
            utilisationBp: z.int().nullable(),
            freeMinutes: MinutesSchema.nullable(),
            isOverbooked: z.boolean(),
          }),
        )
        .length(12),
    }),
  ),
});
export type Capacity = z.infer<typeof CapacitySchema>;
