import { MonthSchema, ReportDimensionSchema } from '@etat/contracts';
import * as z from 'zod';
import { MONTH_VIEWS } from './to-month-cells';

/** Fiscal year and last month counted as actual; without them the server takes the newest. */
export const PeriodState = z.object({
  year: z.coerce.number().int().min(1990).max(2200).optional().catch(undefined),
  through: MonthSchema.optional().catch(undefined),
});

/** What the report shows stands in its URL; `closed` holds the keys of closed rows. */
export const ReportState = PeriodState.extend({
  version: z.uuid().optional().catch(undefined),
  dimension: ReportDimensionSchema.optional().catch(undefined),
  months: z.enum(MONTH_VIEWS).optional().catch(undefined),
  closed: z.string().optional().catch(undefined),
});

export function toClosedKeys(closed: string | undefined): ReadonlySet<string> {
  return new Set(closed ? closed.split(',') : []);
}

export function toClosedText(keys: ReadonlySet<string>): string | undefined {
  return keys.size === 0 ? undefined : [...keys].join(',');
}
