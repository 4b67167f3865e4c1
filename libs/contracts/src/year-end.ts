import { FORECAST_METHODS, FORECAST_REASONS, VARIANCE_CAUSES, VARIANCE_TIMINGS } from '@etat/domain';
import * as z from 'zod';
import { CostKindSchema } from './organisation';
import {
  FiscalYearSchema,
  IdSchema,
  MinorSchema,
  MonthSchema,
  TwelveMinorSchema,
} from './platform/primitives';
import { BudgetVersionRefSchema, EffectSchema } from './reports';

/** GET reports/year-end and reports/variance. Without `versionId`: the approved budget, else the newest one. */
export const YearEndQuerySchema = z.object({
  fiscalYear: FiscalYearSchema.optional(),
  versionId: IdSchema.optional(),
  through: MonthSchema.optional(),
});
export type YearEndQuery = z.infer<typeof YearEndQuerySchema>;

export const ForecastMethodSchema = z.enum(FORECAST_METHODS);

const varianceFields = {
  deltaMinor: MinorSchema,
  ratio: z.number().nullable(),
  effect: EffectSchema,
};
const periodFields = {
  fiscalYear: z.int(),
  months: z.array(MonthSchema).length(12),
  through: MonthSchema.nullable(),
  closedPeriods: z.int().min(0).max(12),
  currency: z.string(),
  version: BudgetVersionRefSchema.nullable(),
  /** The forecast version that tells what people expect of the open months. */
  forecastVersion: BudgetVersionRefSchema.nullable(),
};

/** Error of a method in past years: `absoluteRatio` = sum |forecast - actual| / sum |actual|; bias > 0 is too high. */
const MethodErrorSchema = z.object({
  method: ForecastMethodSchema,
  cases: z.int(),
  absoluteRatio: z.number().nullable(),
  biasRatio: z.number().nullable(),
});
export const YearEndMethodSchema = z.object({
  method: ForecastMethodSchema,
  /** Null with a `reason`: too little is known for this method. */
  yearEndMinor: MinorSchema.nullable(),
  monthsMinor: TwelveMinorSchema.nullable(),
  reason: z.enum(FORECAST_REASONS).nullable(),
  /** Against the plan of the year; null without a figure or without a plan. */
  variance: z.object(varianceFields).nullable(),
  /** 80 % and 95 %; none when too little is known. `source` says where their width comes from. */
  bands: z.array(z.object({ levelPercent: z.int(), lowMinor: MinorSchema, highMinor: MinorSchema })),
  source: z.enum(['back-test', 'residuals']).nullable(),
  isBelowFloor: z.boolean(),
  /** In past years, after as many closed months as now. */
  error: MethodErrorSchema.nullable(),
});
export const YearEndReportSchema = z.object({
  ...periodFields,
  actualMinor: TwelveMinorSchema,
  planMinor: TwelveMinorSchema.nullable(),
  openCommitmentMinor: MinorSchema,
  /** Booked + open commitments due this year: the year cannot end lower. */
  floorMinor: MinorSchema,
  chosen: z.object({
    method: ForecastMethodSchema,
    because: z.enum(['less-error', 'default', 'too-few-years']),
  }),
  methods: z.array(YearEndMethodSchema),
  /** Rolling-origin back-test: errors after each number of closed months. */
  backtest: z.array(z.object({ closedPeriods: z.int(), errors: z.array(MethodErrorSchema) })),
  /** Fiscal years the back-test covers, oldest first. */
  backtestYears: z.array(z.int()),
});
export type YearEndReport = z.infer<typeof YearEndReportSchema>;

const bridgePart = <Name extends z.ZodType>(name: Name) => z.object({ name, amountMinor: MinorSchema });
export const VarianceReportSchema = z.object({
  ...periodFields,
  /** To date. */
  planMinor: MinorSchema,
  actualMinor: MinorSchema,
  ...varianceFields,
  /** First bridge: plan + parts = actual, in this order. */
  causes: z.array(bridgePart(z.enum(VARIANCE_CAUSES))),
  /** Second bridge: the same variance by whether it will be gone by the end of the year. */
  timing: z.object({
    parts: z.array(bridgePart(z.enum(VARIANCE_TIMINGS))),
    /** What the forecast expects beyond: the year's variance is permanent + residual + further. */
    furtherMinor: MinorSchema,
  }),
  /** Own hours and external cost, each with the categories that push its variance, largest first. */
  kinds: z.array(
    z.object({
      kind: CostKindSchema,
      planMinor: MinorSchema,
      actualMinor: MinorSchema,
      ...varianceFields,
      drivers: z.array(
        z.object({
          categoryId: IdSchema,
          name: z.string(),
          amountMinor: MinorSchema,
          ratio: z.number().nullable(),
        }),
      ),
    }),
  ),
});
export type VarianceReport = z.infer<typeof VarianceReportSchema>;
