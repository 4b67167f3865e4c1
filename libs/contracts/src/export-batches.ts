import * as z from 'zod';
import {
  ExportActualsQuerySchema,
  ExportContractCalendarQuerySchema,
  ExportLinesQuerySchema,
  ExportProfileSchema,
  ExportReportQuerySchema,
} from './exchange';
import { IdSchema, InstantSchema, MinorSchema, MonthSchema, pageOf } from './platform/primitives';

/** What can be exported; every kind has its columns and its filters. */
export const ExportKindSchema = z.enum([
  'budget-lines',
  'actuals',
  'plan-actual',
  'kpi-values',
  'orders',
  'contract-calendar',
  'datev-postings',
]);
export type ExportKind = z.infer<typeof ExportKindSchema>;
/** The formats that hold the columns of a kind. */
export const RowFormatSchema = z.enum(['rfc4180', 'german-excel', 'jsonl', 'xlsx']);
export const ExportFormatSchema = z.enum([...RowFormatSchema.options, 'datev']);
export type ExportFormat = z.infer<typeof ExportFormatSchema>;

const withoutProfile = { profile: true } as const;
export const ExportFiltersSchemas = {
  'budget-lines': ExportLinesQuerySchema.omit(withoutProfile),
  actuals: ExportActualsQuerySchema.omit(withoutProfile),
  'plan-actual': ExportReportQuerySchema.omit(withoutProfile),
  'kpi-values': z.object({}),
  orders: z.object({}),
  'contract-calendar': ExportContractCalendarQuerySchema.omit(withoutProfile),
  /** The posting period: a file holds one, and so never spans fiscal years. */
  'datev-postings': z.object({ month: MonthSchema }),
} as const satisfies Record<ExportKind, z.ZodType>;

const orderOf = <Kind extends ExportKind>(kind: Kind) =>
  z.object({ kind: z.literal(kind), filters: ExportFiltersSchemas[kind] });
const batchOf = <Kind extends Exclude<ExportKind, 'datev-postings'>>(kind: Kind) =>
  orderOf(kind).extend({ format: RowFormatSchema.default('rfc4180') });

/** What is to be exported, whatever the format. */
export type ExportOrder = z.infer<typeof ExportOrderSchema>;
export const ExportOrderSchema = z.discriminatedUnion('kind', [
  orderOf('budget-lines'),
  orderOf('actuals'),
  orderOf('plan-actual'),
  orderOf('kpi-values'),
  orderOf('orders'),
  orderOf('contract-calendar'),
  orderOf('datev-postings'),
]);
/** POST exports : makes a batch. */
export const ExportBatchCreateSchema = z.discriminatedUnion('kind', [
  batchOf('budget-lines'),
  batchOf('actuals'),
  batchOf('plan-actual'),
  batchOf('kpi-values'),
  batchOf('orders'),
  batchOf('contract-calendar'),
  orderOf('datev-postings').extend({ format: z.literal('datev').default('datev') }),
]);
export type ExportBatchCreate = z.infer<typeof ExportBatchCreateSchema>;

/** A file that was made and is kept as it is: fetched again it is the same to the byte. */
export const ExportBatchSchema = z.object({
  id: IdSchema,
  /** Counted per organisation, without a gap. */
  number: z.int(),
  kind: ExportKindSchema,
  format: ExportFormatSchema,
  filters: z.record(z.string(), z.union([z.string(), z.number()])),
  fileName: z.string(),
  rowCount: z.int(),
  /** Sum of the figures the file is checked by, minor units; of KPI values E4 units. */
  controlTotalMinor: MinorSchema,
  sha256: z.string(),
  sizeBytes: z.int(),
  createdAt: InstantSchema,
  createdBy: z.string().nullable(),
  /** The batch of the same kind and filters before this one, which the difference is made against; null for the first. */
  previousNumber: z.int().nullable(),
});
export type ExportBatch = z.infer<typeof ExportBatchSchema>;
export const ExportBatchPageSchema = pageOf(ExportBatchSchema);
/** GET exports/:id/difference : what is new, changed or gone since the batch before, as CSV. */
export const ExportDifferenceQuerySchema = z.object({ profile: ExportProfileSchema.default('rfc4180') });
