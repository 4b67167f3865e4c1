import { toLocale, type Language } from '../locale';

const formats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(toLocale(language), options);
    formats.set(key, format);
  }
  return format;
}

export type MonthStyle = 'name' | 'short' | 'long' | 'numeric';
const MONTH_OPTIONS: Record<'name' | 'long', Intl.DateTimeFormatOptions> = {
  name: { month: 'short' },
  long: { month: 'long', year: 'numeric' },
};

/**
 * A month `YYYY-MM`; `name` is the short name alone, for column heads.
 *
 * @example formatMonth('en', '2026-10') //=> 'Oct 2026'
 */
export function formatMonth(language: Language, month: string, style: MonthStyle = 'short'): string {
  const year = month.slice(0, 4);
  if (style === 'numeric') return `${month.slice(5, 7)}/${year}`;
  // German shortens a month differently before a year (Sept. 2026) than alone (Sep): one form for both.
  if (style === 'short') return `${formatMonth(language, month, 'name')} ${year}`;
  const text = dateFormat(language, { ...MONTH_OPTIONS[style], timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
  // British English has one month of four letters (Sept); column heads and axes want one width.
  return style === 'name' ? text.slice(0, 3) : text;
}

/** A date `YYYY-MM-DD`. @example formatDate('de', '2026-12-31') //=> '31.12.2026' */
export function formatDate(language: Language, date: string): string {
  return dateFormat(language, { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}

/** A UTC instant in a time zone, to the minute. */
export function formatInstant(language: Language, instant: string, timeZone?: string): string {
  return dateFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
    new Date(instant),
  );
}

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/**
 * How long ago an instant was, in its largest whole unit.
 *
 * @example formatAge('en', '2026-11-01T10:00:00Z', '2026-11-01T12:10:00Z') //=> '2 hours ago'
 */
export function formatAge(language: Language, instant: string, now: string): string {
  const seconds = (Date.parse(instant) - Date.parse(now)) / 1_000;
  const [unit, size] = STEPS.find(([, length]) => Math.abs(seconds) >= length) ?? ['minute', 60];
  return new Intl.RelativeTimeFormat(toLocale(language), { numeric: 'auto' }).format(
    Math.trunc(seconds / size),
    unit,
  );
}
