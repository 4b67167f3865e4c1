import * as z from 'zod';
import { ContractCalendarQuerySchema } from './commitments';
import { CostKindSchema } from './organisation';
import {
  FiscalYearSchema,
  IdSchema,
  InstantSchema,
  MinorSchema,
  MonthSchema,
  pageOf,
} from './platform/primitives';
import { ReportDimensionSchema } from './reports';

export const ImportKindSchema = z.enum(['actuals', 'budget-lines', 'kpi-values']);
export type ImportKind = z.infer<typeof ImportKindSchema>;
/** POST imports?kind&fileName : the raw file is the body (application/octet-stream). */
export const ImportUploadQuerySchema = z.object({
  kind: ImportKindSchema,
  fileName: z.string().min(1).max(255),
});

export const EncodingSchema = z.enum([
  'utf-8',
  'utf-8-bom',
  'windows-1252',
  'iso-8859-1',
  'utf-16le',
  'utf-16be',
]);
export const DelimiterSchema = z.enum([';', ',', '\t', '|']);
export const DialectSchema = z.object({
  /** Encoding and delimiter mean nothing in a workbook; its decimal mark and date form are those of cells that hold text. */
  encoding: EncodingSchema.default('utf-8'),
  delimiter: DelimiterSchema.default(','),
  decimal: z.enum([',', '.']),
  dateForm: z.enum([
    'iso',
    'ymd-slash',
    'ymd-compact',
    'dmy-dot',
    'dmy-short',
    'dmy-slash',
    'dmy-slash-short',
    'dmy-dash',
    'mdy-slash',
    'mdy-slash-short',
  ]),
  /** 1-based line of the headings; 0 when the file has none. */
  headerLine: z.int().min(0),
});
export type ImportDialect = z.infer<typeof DialectSchema>;
export const ImportFieldSchema = z.enum([
  'id',
  'date',
  'serviceMonth',
  'costCentre',
  'costCentreName',
  'category',
  'categoryName',
  'initiative',
  'vendor',
  'role',
  'hours',
  'rate',
  'quantity',
  'unitPrice',
  'amount',
  'currency',
  'kind',
  'phasing',
  'title',
  'text',
  'note',
  'document',
  'kpi',
  'value',
  'target',
  'm01',
  'm02',
  'm03',
  'm04',
  'm05',
  'm06',
  'm07',
  'm08',
  'm09',
  'm10',
  'm11',
  'm12',
  'h01',
  'h02',
  'h03',
  'h04',
  'h05',
  'h06',
  'h07',
  'h08',
  'h09',
  'h10',
  'h11',
  'h12',
  'f01',
  'f02',
  'f03',
  'f04',
  'f05',
  'f06',
  'f07',
  'f08',
  'f09',
  'f10',
  'f11',
  'f12',
  'phasingTerms',
  'lockedMonths',
  'fte',
  'foreignCurrency',
  'foreignAmount',
  'tags',
  'parentLine',
  'order',
  'finalInvoice',
  'exchangeRate',
  'rateDate',
]);
export type ImportField = z.infer<typeof ImportFieldSchema>;
/** How a file is read. `columns` maps a field to a 0-based column; what a file does not say comes from `defaults`. */
export const ImportSettingsSchema = z.object({
  dialect: DialectSchema,
  /** The sheet of a workbook that is read; null for text files. */
  sheet: z.string().min(1).max(255).nullable().default(null),
  columns: z.partialRecord(ImportFieldSchema, z.int().min(0)),
  /** Only rows whose column holds exactly this text are read (for example fiscal_year = 2021). */
  filters: z
    .array(z.object({ column: z.int().min(0), equals: z.string().max(200) }))
    .max(5)
    .default([]),
  /** Cost as the file writes it, or with the sign turned. */
  sign: z.enum(['as-is', 'negate']).default('as-is'),
  /** Service month of every row, for files that have none (actuals, kpi-values). */
  fixedMonth: MonthSchema.nullable().default(null),
  budgetVersionId: IdSchema.nullable().default(null),
  kpiId: IdSchema.nullable().default(null),
  /** What happens with a code or name that Etat does not know yet. */
  unknown: z.enum(['create', 'reject']).default('reject'),
  defaults: z
    .object({
      costCentreId: IdSchema.nullable().default(null),
      categoryId: IdSchema.nullable().default(null),
      initiativeId: IdSchema.nullable().default(null),
      vendorId: IdSchema.nullable().default(null),
      kind: CostKindSchema.default('external'),
    })
    .default({ costCentreId: null, categoryId: null, initiativeId: null, vendorId: null, kind: 'external' }),
});
export type ImportSettings = z.infer<typeof ImportSettingsSchema>;

export const ImportColumnSchema = z.object({
  index: z.int(),
  name: z.string(),
  kind: z.enum(['text', 'number', 'date', 'month', 'empty']),
  samples: z.array(z.string()),
});
/** A sheet of a workbook and its size, as far as it is known. */
export const ImportSheetSchema = z.object({
  name: z.string(),
  isHidden: z.boolean(),
  rows: z.int().nullable(),
  columns: z.int().nullable(),
});
/** What is known of an uploaded workbook. Hidden rows and columns of the chosen sheet are read like all others. */
export const ImportWorkbookSchema = z.object({
  sheets: z.array(ImportSheetSchema),
  hiddenRows: z.int(),
  hiddenColumns: z.int(),
});
export type ImportWorkbook = z.infer<typeof ImportWorkbookSchema>;
/** One bad row: line in the file, column heading, the value and why. */
export const BadRowSchema = z.object({
  line: z.int(),
  column: z.string().nullable(),
  value: z.string(),
  code: z.string(),
  message: z.string(),
});
export const ImportPreviewSchema = z.object({
  rowsRead: z.int(),
  rowsGood: z.int(),
  rowsNew: z.int(),
  rowsUnchanged: z.int(),
  rowsChanged: z.int(),
  rowsBad: z.int(),
  leftOut: z.array(
    z.object({
      line: z.int(),
      reason: z.enum(['totals-row', 'repeated-header', 'filtered', 'zero', 'generated']),
    }),
  ),
  leftOutCount: z.int(),
  /** Sum of the good rows and of those that would be new, minor units; for KPI values E4 units. */
  controlTotal: z.int(),
  controlTotalNew: z.int(),
  /** Rows that held a fraction of a minor unit and were rounded. */
  rowsRounded: z.int(),
  /** New rows without an initiative that an assignment rule gave one; previews older than the rules have none. */
  rowsAssigned: z.int().default(0),
  creates: z.object({
    costCentres: z.array(z.string()),
    categories: z.array(z.string()),
    initiatives: z.array(z.string()),
    vendors: z.array(z.string()),
  }),
  badRows: z.array(BadRowSchema),
  badRowsTruncated: z.boolean(),
  /** First rows as they would be stored, in words. */
  sample: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))),
});
export type ImportPreview = z.infer<typeof ImportPreviewSchema>;
export const ImportStateSchema = z.enum(['uploaded', 'previewed', 'publishing', 'imported', 'discarded']);
export const ImportSchema = z.object({
  id: IdSchema,
  kind: ImportKindSchema,
  state: ImportStateSchema,
  fileName: z.string(),
  sizeBytes: z.int(),
  sha256: z.string(),
  createdAt: InstantSchema,
  createdBy: z.string().nullable(),
  importedAt: InstantSchema.nullable(),
  rowsImported: z.int(),
  controlTotalMinor: MinorSchema.nullable(),
});
export type Import = z.infer<typeof ImportSchema>;
export const ImportPageSchema = pageOf(ImportSchema);
/** Answer to the upload and to GET imports/:id . */
export const ImportDetailSchema = z.object({
  import: ImportSchema,
  columns: z.array(ImportColumnSchema),
  sampleRows: z.array(z.array(z.string())),
  /** Null for text files. */
  workbook: ImportWorkbookSchema.nullable().default(null),
  /** By which the file is read. */
  profile: z.object({ id: IdSchema, name: z.string() }).nullable().default(null),
  settings: ImportSettingsSchema,
  /** Null until the settings are complete: `missing` says what they lack. */
  preview: ImportPreviewSchema.nullable(),
  missing: z.array(z.object({ code: z.string(), message: z.string() })).optional(),
  /** While it is published: rows written of those that are to be. Null when it waits for another process. */
  progress: z
    .object({
      rows: z.int(),
      total: z.int(),
      rowsPerSecond: z.int().nullable(),
      secondsLeft: z.int().nullable(),
    })
    .nullable(),
  /** Why the last attempt to publish came to nothing. */
  failure: z.object({ code: z.string(), message: z.string() }).nullable(),
});
export type ImportDetail = z.infer<typeof ImportDetailSchema>;
/**
 * POST imports/:id/confirm . Bad rows are skipped only when the reader says so; otherwise nothing is imported. What takes
 * longer than some seconds is answered as `publishing`: GET imports/:id says how far it is, POST imports/:id/cancel stops it.
 */
export const ImportConfirmSchema = z.object({ skipBadRows: z.boolean().default(false) });

/** GET imports/:id/bad-rows : CSV; the reasons are in this language, else in that of the request. */
export const BadRowsQuerySchema = z.object({ language: z.enum(['de', 'en']).optional() });

/** GET exports/budget-lines, exports/actuals, exports/plan-actual, exports/kpi-values : a streamed CSV file. */
export const ExportProfileSchema = z.enum(['rfc4180', 'german-excel']);
export const ExportLinesQuerySchema = z.object({
  profile: ExportProfileSchema.default('rfc4180'),
  versionId: IdSchema,
});
export const ExportActualsQuerySchema = z.object({
  profile: ExportProfileSchema.default('rfc4180'),
  fromMonth: MonthSchema.optional(),
  toMonth: MonthSchema.optional(),
});
export const ExportReportQuerySchema = z.object({
  profile: ExportProfileSchema.default('rfc4180'),
  fiscalYear: FiscalYearSchema,
  versionId: IdSchema.optional(),
  dimension: ReportDimensionSchema.default('cost-centre'),
  through: MonthSchema.optional(),
});
export type ExportReportQuery = z.infer<typeof ExportReportQuerySchema>;
export const ExportKpiQuerySchema = z.object({ profile: ExportProfileSchema.default('rfc4180') });
export const ExportOrdersQuerySchema = z.object({ profile: ExportProfileSchema.default('rfc4180') });
export const ExportContractCalendarQuerySchema = z.object({
  profile: ExportProfileSchema.default('rfc4180'),
  ...ContractCalendarQuerySchema.shape,
});
