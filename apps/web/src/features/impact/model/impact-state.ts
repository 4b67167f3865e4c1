import { MonthSchema } from '@etat/contracts';
import { addMonths } from '@etat/domain';
import * as z from 'zod';
import type { ImpactParameters } from '../api/impact.query';

/** Which months of cost count, and up to when values are known, stands in the URL. */
export const ImpactState = z.object({
  from: MonthSchema.optional().catch(undefined),
  to: MonthSchema.optional().catch(undefined),
  asOf: MonthSchema.optional().catch(undefined),
});

/** The last twelve months up to the last one that is over; a range that runs backwards is taken as one month. */
export function toImpactParameters(
  { from, to, asOf }: z.output<typeof ImpactState>,
  currentMonth: string,
): ImpactParameters {
  const last = to ?? asOf ?? addMonths(currentMonth, -1);
  const first = from ?? addMonths(last, -11);
  return { from: first > last ? last : first, to: last, asOf };
}
