import * as z from 'zod';
import { CostKindSchema } from './organisation';
import { ChangeSchema, ImpactStageSchema, JudgementSchema, KpiDirectionSchema, KpiUnitSchema } from './kpis';
import { ContractEventSchema } from './commitments';
import { ImpactFiguresSchema } from './impact';
import {
  E4Schema,
  FiscalYearSchema,
  IdSchema,
  InstantSchema,
  MinorSchema,
  MinutesSchema,
  MonthSchema,
  TwelveMinorSchema,
  TwelveMinutesSchema,
} from './platform/primitives';
import { VersionStatusSchema } from './planning';

export const ReportDimensionSchema = z.enum([
  'cost-centre',
  'category',
  'initiative',
  'kind',
  'vendor',
  'role',
]);
export type ReportDimension = z.infer<typeof ReportDimensionSchema>;
/** GET reports/plan-actual. Without `versionId`: the approved budget, else the newest one. `through`: last month counted as actual. */
export const PlanActualQuerySchema = z.object({
  fiscalYear: FiscalYearSchema,
  versionId: IdSchema.optional(),
  dimension: ReportDimensionSchema.default('cost-centre'),
  through: MonthSchema.optional(),
});
export type PlanActualQuery = z.infer<typeof PlanActualQuerySchema>;

export const EffectSchema = z.enum(['favourable', 'unfavourable', 'neutral']);
/** What orders and contracts bind of the year, counted with everything booked in it, open months included. */
const budgetUse = {
  openCommitmentMinor: MinorSchema,
  /** Plan of the year - booked - open commitments. */
  availableAfterCommitmentsMinor: MinorSchema,
  /** Booked + open commitments due this year: the year cannot end lower. */
  forecastFloorMinor: MinorSchema,
  isForecastBelowFloor: z.boolean(),
};
/** Figures of one row; arrays hold the twelve fiscal periods, *ToDate covers periods 1..closedPeriods. */
export const PlanActualFiguresSchema = z.object({
  planMinor: TwelveMinorSchema,
  actualMinor: TwelveMinorSchema,
  previousYearMinor: TwelveMinorSchema,
  planMinutes: TwelveMinutesSchema,
  actualMinutes: z.array(MinutesSchema).length(12),
  planYearMinor: MinorSchema,
  planToDateMinor: MinorSchema,
  actualToDateMinor: MinorSchema,
  previousYearToDateMinor: MinorSchema,
  deltaMinor: MinorSchema,
  ratio: z.number().nullable(),
  effect: EffectSchema,
  /** Actual + remaining plan. */
  forecastMinor: MinorSchema,
  ...budgetUse,
});
export const PlanActualRowSchema = z.object({
  id: z.string().nullable(),
  parentId: z.string().nullable(),
  code: z.string(),
  name: z.string(),
  depth: z.int(),
  isLeaf: z.boolean(),
  figures: PlanActualFiguresSchema,
});
export const BudgetVersionRefSchema = z.object({
  id: IdSchema,
  name: z.string(),
  status: VersionStatusSchema,
  approvedAt: InstantSchema.nullable(),
});
export const PlanActualReportSchema = z.object({
  fiscalYear: z.int(),
  months: z.array(MonthSchema).length(12),
  closedPeriods: z.int().min(0).max(12),
  through: MonthSchema.nullable(),
  dimension: ReportDimensionSchema,
  version: BudgetVersionRefSchema.nullable(),
  currency: z.string(),
  lastPostedAt: InstantSchema.nullable(),
  rows: z.array(PlanActualRowSchema),
  total: PlanActualFiguresSchema,
});
export type PlanActualReport = z.infer<typeof PlanActualReportSchema>;
export type PlanActualRow = z.infer<typeof PlanActualRowSchema>;

/** GET reports/overview : leadership's page in one answer. */
export const OverviewQuerySchema = z.object({
  fiscalYear: FiscalYearSchema.optional(),
  through: MonthSchema.optional(),
});
const CostSummarySchema = z.object({
  actualMinor: MinorSchema,
  planMinor: MinorSchema,
  previousYearMinor: MinorSchema,
  deltaMinor: MinorSchema,
  ratio: z.number().nullable(),
  effect: EffectSchema,
});
export const StructureRowSchema = z.object({
  kind: CostKindSchema,
  categoryId: IdSchema.nullable(),
  name: z.string(),
  isGroup: z.boolean(),
  ...CostSummarySchema.shape,
});
export const TopVarianceSchema = z.object({
  initiativeId: IdSchema.nullable(),
  initiative: z.string().nullable(),
  categoryId: IdSchema,
  category: z.string(),
  kind: CostKindSchema,
  ...CostSummarySchema.shape,
  /** Month with the largest part of the variance. */
  peakMonth: MonthSchema.nullable(),
  peakDeltaMinor: MinorSchema,
});
export const KpiTileSchema = z.object({
  kpiId: IdSchema,
  name: z.string(),
  unit: KpiUnitSchema,
  stage: ImpactStageSchema,
  direction: KpiDirectionSchema,
  month: MonthSchema,
  valueE4: E4Schema,
  targetE4: E4Schema.nullable(),
  bandLowE4: E4Schema.nullable(),
  bandHighE4: E4Schema.nullable(),
  previousMonth: ChangeSchema,
  previousYear: ChangeSchema,
  judgement: JudgementSchema,
  /** Up to 13 months, oldest first, gaps as null. */
  series: z.array(z.object({ month: MonthSchema, valueE4: E4Schema.nullable() })),
});
export const OverviewExceptionSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('cost'), variance: TopVarianceSchema }),
  z.object({ type: z.literal('kpi'), tile: KpiTileSchema, monthsOff: z.int() }),
  z.object({ type: z.literal('roi'), figures: ImpactFiguresSchema }),
]);
export type OverviewException = z.infer<typeof OverviewExceptionSchema>;
export const OverviewSchema = z.object({
  fiscalYear: z.int(),
  availableFiscalYears: z.array(z.int()),
  months: z.array(MonthSchema).length(12),
  through: MonthSchema.nullable(),
  closedPeriods: z.int(),
  currency: z.string(),
  version: BudgetVersionRefSchema.nullable(),
  lastPostedAt: InstantSchema.nullable(),
  byMonth: z.object({
    actualMinor: TwelveMinorSchema,
    planMinor: TwelveMinorSchema,
    previousYearMinor: TwelveMinorSchema,
    forecastMinor: TwelveMinorSchema,
    isActual: z.array(z.boolean()).length(12),
  }),
  toDate: CostSummarySchema,
  internal: CostSummarySchema,
  external: CostSummarySchema,
  year: z.object({
    planMinor: MinorSchema,
    previousYearMinor: MinorSchema,
    forecastMinor: MinorSchema,
    deltaMinor: MinorSchema,
    ratio: z.number().nullable(),
    effect: EffectSchema,
    /** Plan of the year - actual to date. */
    availableMinor: MinorSchema,
    ...budgetUse,
  }),
  hours: z.object({
    actualMinutes: MinutesSchema,
    planMinutes: MinutesSchema,
    shareOfCost: z.number().nullable(),
  }),
  /** The outflow KPI that leads the page: revenue, if there is one. */
  revenue: KpiTileSchema.nullable(),
  structure: z.array(StructureRowSchema),
  topVariances: z.array(TopVarianceSchema),
  kpis: z.array(KpiTileSchema),
  impact: z.array(ImpactFiguresSchema),
  impactHidden: z.int(),
  impactFrom: MonthSchema.nullable(),
  impactTo: MonthSchema.nullable(),
  exceptions: z.array(OverviewExceptionSchema),
  /** Contracts whose notice deadline is near or that renewed themselves, most urgent first. */
  reminders: z.array(ContractEventSchema),
});
export type Overview = z.infer<typeof OverviewSchema>;
export type KpiTile = z.infer<typeof KpiTileSchema>;
