import * as z from 'zod';
import {
  CodeSchema,
  E4Schema,
  IdSchema,
  InstantSchema,
  MonthSchema,
  NameSchema,
  NoteSchema,
  pageOf,
  resourceFields,
  ValueE4Schema,
} from './platform/primitives';

export const KpiUnitSchema = z.enum(['currency', 'percent', 'number', 'hours']);
export const KpiDirectionSchema = z.enum(['up', 'down', 'band']);
export const KpiAggregationSchema = z.enum(['sum', 'average', 'last', 'none']);
export const ImpactStageSchema = z.enum([
  'input',
  'internal-output',
  'external-output',
  'direct-outcome',
  'indirect-outcome',
  'outflow',
]);
export const JudgementSchema = z.enum(['favourable', 'unfavourable', 'neutral']).nullable();

const kpiFields = {
  code: CodeSchema,
  name: NameSchema,
  description: NoteSchema,
  unit: KpiUnitSchema,
  direction: KpiDirectionSchema,
  aggregation: KpiAggregationSchema,
  stage: ImpactStageSchema,
  ownerId: IdSchema.nullable(),
  bandLowE4: E4Schema.nullable(),
  bandHighE4: E4Schema.nullable(),
};
/** Absolute and relative change; null where not defined. `delta` is E4. */
export const ChangeSchema = z.object({ deltaE4: E4Schema.nullable(), ratio: z.number().nullable() });
export const KpiLatestSchema = z.object({
  month: MonthSchema,
  valueE4: E4Schema,
  targetE4: E4Schema.nullable(),
  previousMonth: ChangeSchema,
  previousYear: ChangeSchema,
  judgement: JudgementSchema,
});
export const KpiSchema = z.object({
  ...resourceFields,
  ...kpiFields,
  isActive: z.boolean(),
  latest: KpiLatestSchema.nullable(),
});
export type Kpi = z.infer<typeof KpiSchema>;
export const KpiPageSchema = pageOf(KpiSchema);
export const KpiCreateSchema = z.object({
  ...kpiFields,
  description: NoteSchema.default(''),
  ownerId: IdSchema.nullable().default(null),
  bandLowE4: E4Schema.nullable().default(null),
  bandHighE4: E4Schema.nullable().default(null),
});
export const KpiUpdateSchema = z.object({ ...kpiFields, isActive: z.boolean() }).partial();

/** GET kpis/:id/series?from&to : one row a month, gaps included as null. */
export const KpiSeriesQuerySchema = z.object({ from: MonthSchema, to: MonthSchema });
export const KpiSeriesRowSchema = z.object({
  month: MonthSchema,
  valueE4: E4Schema.nullable(),
  targetE4: E4Schema.nullable(),
  note: z.string(),
  previousMonth: ChangeSchema,
  previousYear: ChangeSchema,
  judgement: JudgementSchema,
  updatedAt: InstantSchema.nullable(),
});
export const KpiSeriesSchema = z.object({ kpiId: IdSchema, rows: z.array(KpiSeriesRowSchema) });
export type KpiSeries = z.infer<typeof KpiSeriesSchema>;

/** PUT kpis/:id/values : per month with the expected present value; null removes. All or nothing, 409 lists the months that changed meanwhile. */
export const KpiCellSchema = z.object({
  month: MonthSchema,
  valueE4: ValueE4Schema.nullable(),
  expectedE4: E4Schema.nullable(),
  note: z.string().max(500).optional(),
});
export const KpiValuesUpdateSchema = z.object({
  values: z.array(KpiCellSchema).max(400).default([]),
  targets: z
    .array(KpiCellSchema.omit({ note: true }))
    .max(400)
    .default([]),
});
