import * as messages from '@etat/messages';
import type {
  DecimalOptions,
  HoursOptions,
  KpiUnitName,
  Language,
  MoneyOptions,
  MonthStyle,
  ThousandsOptions,
} from '@etat/messages';

/** Words for "not defined". */
export const UNDEFINED_MARK = '–';

/** Formatting and parsing in one language, currency and time zone; null becomes a dash. */
export function createFormats(language: Language, currency: string, timeZone?: string) {
  const orDash = <T>(value: T | null | undefined, format: (value: T) => string) =>
    value === null || value === undefined ? UNDEFINED_MARK : format(value);
  return {
    formatMoney: (minor: number | null, options?: MoneyOptions) =>
      orDash(minor, (value) => messages.formatMoney(language, value, currency, options)),
    /** Minor units of another currency than the organisation's. */
    formatMoneyIn: (minor: number | null, other: string, options?: MoneyOptions) =>
      orDash(minor, (value) => messages.formatMoney(language, value, other, options)),
    /** Units of a currency for one of another, x 10^9. */
    formatRate: (rateE9: number | null) => orDash(rateE9, (value) => messages.formatRate(language, value)),
    formatThousands: (minor: number | null, options?: ThousandsOptions) =>
      orDash(minor, (value) => messages.formatThousands(language, value, currency, options)),
    formatMillions: (minor: number | null) =>
      orDash(minor, (value) => messages.formatMillions(language, value, currency)),
    formatMicro: (micro: number | null, options?: { plain?: boolean }) =>
      orDash(micro, (value) => messages.formatMicro(language, value, currency, options)),
    /** A ratio (0.1) as percent (10.0 %). */
    formatPercent: (ratio: number | null, options?: DecimalOptions) =>
      orDash(ratio, (value) => messages.formatPercent(language, value, options)),
    formatBp: (bp: number | null, options?: DecimalOptions) =>
      orDash(bp, (value) => messages.formatBp(language, value, options)),
    formatNumber: (number: number | null, options?: DecimalOptions) =>
      orDash(number, (value) => messages.formatNumber(language, value, options)),
    formatE4: (valueE4: number | null, options?: DecimalOptions) =>
      orDash(valueE4, (value) => messages.formatE4(language, value, options)),
    formatKpi: (valueE4: number | null, unit: KpiUnitName, options?: DecimalOptions) =>
      orDash(valueE4, (value) => messages.formatKpi(language, value, unit, currency, options)),
    formatHours: (minutes: number | null, options?: HoursOptions) =>
      orDash(minutes, (value) => messages.formatHours(language, value, options)),
    formatMonth: (month: string | null, style?: MonthStyle) =>
      orDash(month, (value) => messages.formatMonth(language, value, style)),
    formatDate: (date: string | null) => orDash(date, (value) => messages.formatDate(language, value)),
    formatInstant: (instant: string | null) =>
      orDash(instant, (value) => messages.formatInstant(language, value, timeZone)),
    /** How long ago, against the browser's clock. */
    formatAge: (instant: string | null) =>
      orDash(instant, (value) => messages.formatAge(language, value, new Date().toISOString())),
    /** Typed number to scaled integer (exponent 2: cents, 4: E4, 6: micro); null when it is none. */
    parseScaled: (typed: string, exponent: number) => messages.parseScaled(language, typed, exponent),
    parseHours: (typed: string) => messages.parseHours(language, typed),
    parseDate: messages.parseDate,
    parseMonth: messages.parseMonth,
  };
}

export type Formats = ReturnType<typeof createFormats>;
