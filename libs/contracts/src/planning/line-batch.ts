import * as z from 'zod';
import { IdSchema, MinorSchema, NoteSchema, RowVersionSchema } from '../platform/primitives';
import {
  BudgetLineCreateSchema,
  BudgetLineSchema,
  BudgetLineUpdateSchema,
  LineFormulasSchema,
} from './lines';

/** Fields of a line that hold twelve cells, one a fiscal period: `amountsMinor.3` is the fourth month. */
const MONTHLY = ['amountsMinor', 'minutes'];

/** The field and, for months, the period of a cell; null when a line has no such cell. */
export function readLineCell(cell: string): { field: string; period: number | null } | null {
  const [, field = '', index] = /^([a-zA-Z0-9]+)(?:\.(\d|1[01]))?$/.exec(cell) ?? [];
  // Not `in`: every object knows `constructor`.
  if (!Object.hasOwn(BudgetLineUpdateSchema.shape, field) || field === 'position') return null;
  if (MONTHLY.includes(field) !== (index !== undefined)) return null;
  return { field, period: index === undefined ? null : Number(index) };
}

const LineCellSchema = z
  .string()
  .max(60)
  .refine((cell) => readLineCell(cell) !== null, 'line.unknown-cell');
const ScalarSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);
/** Plain, or as flat as tags and phasing terms are: OpenAPI cannot say "any JSON". */
const CellValueSchema = z.union([
  ScalarSchema,
  z.array(ScalarSchema),
  z.record(z.string(), z.union([ScalarSchema, z.array(ScalarSchema)])),
]);

/** One cell as it was seen and as it shall be; a formula says how the figure came. */
export const CellEditSchema = z.object({
  cell: LineCellSchema,
  expected: CellValueSchema,
  value: CellValueSchema,
  formula: z.string().min(1).max(200).optional(),
});
export type CellEdit = z.infer<typeof CellEditSchema>;

/** Stands behind this line of the version; null puts it first. */
const AfterSchema = IdSchema.nullable();

/** Ids of new lines come from the caller, so that a batch whose answer was lost can be sent again. */
export const LineOperationSchema = z.discriminatedUnion('op', [
  z.object({ op: z.literal('update'), id: IdSchema, cells: z.array(CellEditSchema).min(1).max(60) }),
  z.object({
    op: z.literal('create'),
    id: IdSchema,
    line: BudgetLineCreateSchema,
    formulas: LineFormulasSchema.default({}),
    afterId: AfterSchema.optional(),
  }),
  z.object({ op: z.literal('delete'), id: IdSchema, expectedVersion: RowVersionSchema }),
  z.object({ op: z.literal('move'), id: IdSchema, afterId: AfterSchema }),
]);
export type LineOperation = z.infer<typeof LineOperationSchema>;

/** PATCH versions/:id/lines. `isAtomic`: everything or nothing; else every cell for itself. */
export const LineBatchSchema = z.object({
  isAtomic: z.boolean().default(false),
  reason: NoteSchema.default(''),
  operations: z.array(LineOperationSchema).min(1).max(1_000),
});
export type LineBatch = z.infer<typeof LineBatchSchema>;

export const LineOutcomeSchema = z.enum(['done', 'conflict', 'refused']);
/** What became of one operation; `line` is as it stands now, null when it is gone or was never there. */
export const LineResultSchema = z.object({
  op: z.enum(['update', 'create', 'delete', 'move']),
  id: IdSchema,
  outcome: LineOutcomeSchema,
  line: BudgetLineSchema.nullable(),
  /** Per cell of an update, in the order sent; `current` is what stands there now. */
  cells: z.array(
    z.object({
      cell: z.string(),
      outcome: z.enum(['done', 'conflict', 'refused']),
      current: CellValueSchema,
    }),
  ),
  /** Why it was refused, as a sentence, and the field it belongs to. */
  problem: z.object({ code: z.string(), message: z.string(), path: z.string().nullable() }).nullable(),
});
export type LineResult = z.infer<typeof LineResultSchema>;
/** `isApplied` is false when an atomic batch was given up. */
export const LineBatchResultSchema = z.object({ isApplied: z.boolean(), results: z.array(LineResultSchema) });
export type LineBatchResult = z.infer<typeof LineBatchResultSchema>;

/** What was booked on a line's cost centre, category and initiative; lines that share all three share the figure. */
export const PlanComparisonSchema = z.object({
  items: z.array(
    z.object({
      costCentreId: IdSchema,
      categoryId: IdSchema,
      initiativeId: IdSchema.nullable(),
      actualMinor: MinorSchema,
      previousYearMinor: MinorSchema,
    }),
  ),
});
export type PlanComparison = z.infer<typeof PlanComparisonSchema>;
