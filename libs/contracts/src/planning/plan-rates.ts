import * as z from 'zod';
import {
  CurrencySchema,
  IdSchema,
  MinorSchema,
  RateE9Schema,
  RowVersionSchema,
} from '../platform/primitives';

const PlanRateSchema = z.object({
  currency: CurrencySchema,
  /** Units of the currency for one unit of the organisation's, x 10^9. */
  rateE9: RateE9Schema,
});
/** The rates a version is planned at; `version` is that of the budget version, whose lines they price. */
export const PlanRatesSchema = z.object({
  id: IdSchema,
  version: RowVersionSchema,
  rates: z.array(
    PlanRateSchema.extend({
      /** Lines in the currency, within the reader's reach, and what they come to. */
      lineCount: z.int(),
      totalMinor: MinorSchema,
    }),
  ),
});
export type PlanRates = z.infer<typeof PlanRatesSchema>;
/** PUT versions/:id/plan-rates : the whole list. Lines of a draft are priced anew with it, surcharges included. */
export const PlanRatesUpdateSchema = z.object({ rates: z.array(PlanRateSchema).max(200) });
/** POST versions/:id/reprice : prices all lines of a draft at today's hourly rates, plan rates and surcharges. */
export const RepricedSchema = z.object({
  linesChanged: z.int(),
  totalBeforeMinor: MinorSchema,
  totalMinor: MinorSchema,
});
export type Repriced = z.infer<typeof RepricedSchema>;
