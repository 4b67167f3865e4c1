import { CostKindSchema, IdSchema, MonthSchema } from '@etat/contracts';
import * as z from 'zod';

/** The filters of the postings list as they stand in the URL; what is mangled is left out. */
export const PostingFilterSchema = z.object({
  fromMonth: MonthSchema.optional().catch(undefined),
  toMonth: MonthSchema.optional().catch(undefined),
  costCentreId: IdSchema.optional().catch(undefined),
  initiativeId: IdSchema.optional().catch(undefined),
  categoryId: IdSchema.optional().catch(undefined),
  kind: CostKindSchema.optional().catch(undefined),
  search: z.string().max(100).optional().catch(undefined),
});
export type PostingFilter = z.infer<typeof PostingFilterSchema>;

/** True when the list shows less than all postings. */
export function isFiltered(filter: PostingFilter): boolean {
  return Object.values(filter).some((value) => value !== undefined && value !== '');
}

export const NO_FILTER: Record<keyof PostingFilter, undefined> = {
  fromMonth: undefined,
  toMonth: undefined,
  costCentreId: undefined,
  initiativeId: undefined,
  categoryId: undefined,
  kind: undefined,
  search: undefined,
};

/** Which entry form is open, and the accrual whose invoice is entered. */
export const PostingUrlSchema = z.object({
  entry: CostKindSchema.optional().catch(undefined),
  accrual: z.coerce.string().regex(/^\d+$/).optional().catch(undefined),
});
