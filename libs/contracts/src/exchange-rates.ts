import * as z from 'zod';
import { DateSchema, pageOf, RateE9Schema } from './platform/primitives';

/** Reference rate of a currency: the last one published up to the day asked for. */
export const ExchangeRateSchema = z.object({
  /** Also those that are no more, such as the Cyprus pound. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  date: DateSchema,
  /** Units of the currency for one euro, x 10^9, as published. */
  perEuroE9: RateE9Schema,
  /** The same for one unit of the organisation's currency, by way of the euro. */
  rateE9: RateE9Schema,
});
export type ExchangeRate = z.infer<typeof ExchangeRateSchema>;
export const ExchangeRatePageSchema = pageOf(ExchangeRateSchema);
export const ExchangeRateQuerySchema = z.object({ date: DateSchema.optional() });
/** POST exchange-rates/import : the ECB's daily reference rates as CSV in the body (application/octet-stream). */
export const ExchangeRateImportSchema = z.object({
  daysRead: z.int(),
  ratesNew: z.int(),
  ratesChanged: z.int(),
  ratesUnchanged: z.int(),
  firstDate: DateSchema.nullable(),
  lastDate: DateSchema.nullable(),
});
export type ExchangeRateImport = z.infer<typeof ExchangeRateImportSchema>;
