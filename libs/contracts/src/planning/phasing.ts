import { PHASING_METHODS, SEASON_SOURCES } from '@etat/domain';
import * as z from 'zod';
import { BpSchema, MinorSchema, MinutesSchema, MonthSchema, TwelveMinorSchema } from '../platform/primitives';

/** How a yearly total falls over the twelve periods. */
export const PhasingSchema = z.enum(PHASING_METHODS);

const PercentagesSchema = z.object({
  kind: z.literal('percentages'),
  /** Shares of the periods; together 10,000. */
  sharesBp: z.array(BpSchema).length(12),
});
const EventSchema = z.object({ kind: z.literal('event'), period: z.int().min(1).max(12) });
const RecurringSchema = z.object({
  kind: z.literal('recurring'),
  intervalMonths: z.union([z.literal(1), z.literal(3), z.literal(6), z.literal(12)]),
  startMonth: MonthSchema,
  /** Last month of the contract; null runs on. */
  endMonth: MonthSchema.nullable(),
  /** One payment, minor units of the line's currency. */
  amountMinor: MinorSchema,
  noticeMonths: z.int().min(0).max(120),
  autoRenews: z.boolean(),
});
const FactorSchema = z.int().min(0).max(1_000_000);

/** What a method needs beside the total. Weights and last year's months are looked up by the server and kept with the line. */
export const PhasingTermsSchema = z.discriminatedUnion('kind', [
  PercentagesSchema,
  EventSchema,
  RecurringSchema,
  z.object({
    kind: z.literal('seasonality'),
    /** Whose actuals the weights come from: the line's own cost centre and category, or, when it had none, everything. */
    source: z.enum(SEASON_SOURCES),
    fiscalYear: z.int(),
    weights: z.array(z.int().nonnegative()).length(12),
  }),
  z.object({
    kind: z.literal('previous-year'),
    factorBp: FactorSchema,
    fiscalYear: z.int(),
    /** Actuals of the year before, minor units or minutes. */
    monthsBefore: TwelveMinorSchema,
  }),
]);
/** The terms as they are typed: `seasonality` needs none, of `previous-year` only the factor (10,000 = as it was). */
export const PhasingTermsInputSchema = z.discriminatedUnion('kind', [
  PercentagesSchema,
  EventSchema,
  RecurringSchema,
  z.object({ kind: z.literal('seasonality') }),
  z.object({ kind: z.literal('previous-year'), factorBp: FactorSchema }),
]);
export type PhasingTermsInput = z.infer<typeof PhasingTermsInputSchema>;

/** Periods that re-phasing leaves alone: bit 0 for the first one, 0 for none, 4,095 for all. */
export const LockedMonthsSchema = z.int().min(0).max(4_095);
/** Full-time equivalents, times 10^4. */
export const FteSchema = MinutesSchema.nonnegative().max(100_000_000);
