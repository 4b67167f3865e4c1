import { MAX_AMOUNT_MINOR, MAX_E4, MAX_MINUTES } from '@etat/domain';
import * as z from 'zod';

/** True for every name the platform can calculate with, aliases too. */
function isTimeZone(name: string): boolean {
  try {
    return name !== '' && Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

/** UUIDv7 of a resource. */
export const IdSchema = z.uuid();
/** Calendar month, `YYYY-MM`, of the years 1900 to 2199. */
export const MonthSchema = z.string().regex(/^(19|2[01])\d\d-(0[1-9]|1[0-2])$/, 'month.not-yyyy-mm');
/** Calendar date, `YYYY-MM-DD`, in a year that a report can be about. */
export const DateSchema = z.iso.date().regex(/^(19|2[01])/, 'date.year-out-of-range');
/** UTC instant, ISO 8601. */
export const InstantSchema = z.iso.datetime();
/** Integer minor units of the organisation's currency (EUR cent). */
export const MinorSchema = z.int();
/** One amount on its way in; sums of many may be larger. */
export const AmountSchema = MinorSchema.min(-MAX_AMOUNT_MINOR).max(MAX_AMOUNT_MINOR);
/** Rate or unit price: integer 10^-6 of the major currency unit, not negative. */
export const MicroSchema = z.int().nonnegative();
/** KPI value or quantity, times 10^4. */
export const E4Schema = z.int();
/** One such value on its way in. */
export const ValueE4Schema = E4Schema.min(-MAX_E4).max(MAX_E4);
/** Share, weight or margin in basis points (100 % = 10 000). */
export const BpSchema = z.int().min(0).max(10_000);
/** Exchange rate: units of the foreign currency for one unit of the other, times 10^9. */
export const RateE9Schema = z.int().positive();
/** Working time in whole minutes. */
export const MinutesSchema = z.int();
/** Time of one row on its way in. */
export const WorkMinutesSchema = MinutesSchema.min(-MAX_MINUTES).max(MAX_MINUTES);
/** Row version; travels as `ETag` and comes back in `If-Match`. */
export const RowVersionSchema = z.int().positive();
/** A number, or its four digits in a query. */
export const FiscalYearSchema = z
  .union([
    z.int(),
    z
      .string()
      .regex(/^\d{4}$/)
      .transform(Number),
  ])
  .pipe(z.int().min(1900).max(2199));
const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));
export const CurrencySchema = z.string().refine((code) => CURRENCIES.has(code), 'currency.not-iso-4217');
/** IANA name such as Europe/Berlin. */
export const TimeZoneSchema = z.string().max(60).refine(isTimeZone, 'time-zone.unknown');
export const LanguageSchema = z.enum(['de', 'en']);
export const NameSchema = z.string().trim().min(1).max(200);
export const CodeSchema = z.string().trim().min(1).max(60);
export const NoteSchema = z.string().max(4_000);

/** Twelve fiscal periods, first period first. */
export const TwelveMinorSchema = z.array(MinorSchema).length(12);
export const TwelveMinutesSchema = z.array(MinutesSchema.nonnegative()).length(12);

export type Language = z.infer<typeof LanguageSchema>;

/** What every stored resource carries. */
export const resourceFields = { id: IdSchema, version: RowVersionSchema };

export const PageQuerySchema = z.object({
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(1_000).default(200),
});
export type PageQuery = z.infer<typeof PageQuerySchema>;

/** One page of a list; `nextCursor` is null on the last page. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}

/** A boolean in a query string. */
export const FlagSchema = z.enum(['true', 'false']).transform((text) => text === 'true');
