import * as z from 'zod';
import { IdSchema, InstantSchema, pageOf } from '../platform/primitives';

const CellValueSchema = z.union([z.string(), z.number(), z.null()]);

/**
 * One changed cell of a budget line. `field` is a property of the line (`title`, `costCentreId`, `totalMinor` ...); a month
 * is `amountsMinor.<index>` or `minutes.<index>` with the index 0 to 11 of its fiscal period.
 */
export const CellChangeSchema = z.object({
  lineId: IdSchema,
  field: z.string(),
  before: CellValueSchema,
  after: CellValueSchema,
  /** How the value came about (a formula, a paste), or why. */
  reason: z.string().nullable().default(null),
  /** Whom the actor stood in for at this cell. */
  inNameOf: IdSchema.nullable().optional(),
});
export type CellChange = z.infer<typeof CellChangeSchema>;

/**
 * `after` of an audit event about many lines of one version: entity `budget-version`, its id, action `budget-lines.<verb>`
 * (`budget-lines.changed`, `budget-lines.approved` ...).
 */
export const CellChangesSchema = z.object({ cells: z.array(CellChangeSchema) });

/** GET lines/:id/history, newest first: what happened to each cell. */
export const LineHistoryEntrySchema = z.object({
  eventId: z.int(),
  at: InstantSchema,
  actor: z.string().nullable(),
  /** Whom the actor stood in for. */
  inNameOf: z.string().nullable(),
  action: z.string(),
  field: z.string(),
  before: CellValueSchema,
  after: CellValueSchema,
  reason: z.string().nullable(),
});
export type LineHistoryEntry = z.infer<typeof LineHistoryEntrySchema>;
export const LineHistorySchema = pageOf(LineHistoryEntrySchema);
export type LineHistory = z.infer<typeof LineHistorySchema>;
