import * as z from 'zod';
import {
  FiscalYearSchema,
  InstantSchema,
  MinorSchema,
  MonthSchema,
  NoteSchema,
  pageOf,
} from '../platform/primitives';

/** A month of the books. While it is closed nothing is posted into it, by nobody and by no file. */
export const PeriodSchema = z.object({
  month: MonthSchema,
  state: z.enum(['open', 'closed']),
  /** Who closed or reopened it last, when and why; null for a month nobody ever closed. */
  changedAt: InstantSchema.nullable(),
  changedBy: z.string().nullable(),
  reason: z.string(),
  /** Actuals of the month, as far as the reader may see them. */
  actualMinor: MinorSchema,
  /** Actuals of the whole organisation at the moment it was closed; null unless it is closed and the reader sees all. */
  closedMinor: MinorSchema.nullable(),
});
export type Period = z.infer<typeof PeriodSchema>;
export const PeriodPageSchema = pageOf(PeriodSchema);
export const PeriodQuerySchema = z.object({ fiscalYear: FiscalYearSchema });
/** POST periods/close */
export const PeriodCloseSchema = z.object({ month: MonthSchema, reason: NoteSchema.default('') });
/** POST periods/reopen: never without a reason. */
export const PeriodReopenSchema = z.object({ month: MonthSchema, reason: NoteSchema.min(1) });
