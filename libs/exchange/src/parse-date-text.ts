import { isDate } from '@etat/domain';
import type { DateForm } from './dialect';
import { isEmptyText, type Reading } from './text-reading';

export type DateFailureCode =
  /** Not written in this form. */
  | 'date.not-in-form'
  /** Right form, but the calendar has no such day (31.02.). */
  | 'date.no-such-day';

/** `date` is `YYYY-MM-DD`. */
export type DateReading = Reading<{ date: string }, DateFailureCode>;

const TIME = String.raw`(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[AaPp][Mm])?(?:Z| ?[+-]\d{2}:?\d{2}| UTC)?)?`;
const FORMS: Record<DateForm, RegExp> = {
  iso: form(String.raw`(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})`),
  'ymd-slash': form(String.raw`(?<y>\d{4})/(?<m>\d{1,2})/(?<d>\d{1,2})`),
  'ymd-compact': form(String.raw`(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})`),
  'dmy-dot': form(String.raw`(?<d>\d{1,2})\.\s?(?<m>\d{1,2})\.\s?(?<y>\d{4})`),
  'dmy-short': form(String.raw`(?<d>\d{1,2})\.\s?(?<m>\d{1,2})\.\s?(?<y>\d{2})`),
  'dmy-slash': form(String.raw`(?<d>\d{1,2})/(?<m>\d{1,2})/(?<y>\d{4})`),
  'dmy-slash-short': form(String.raw`(?<d>\d{1,2})/(?<m>\d{1,2})/(?<y>\d{2})`),
  'dmy-dash': form(String.raw`(?<d>\d{1,2})-(?<m>\d{1,2})-(?<y>\d{4})`),
  'mdy-slash': form(String.raw`(?<m>\d{1,2})/(?<d>\d{1,2})/(?<y>\d{4})`),
  'mdy-slash-short': form(String.raw`(?<m>\d{1,2})/(?<d>\d{1,2})/(?<y>\d{2})`),
};

/**
 * Reads a date written in one known form; a time of day behind it is ignored, the day is taken as written.
 *
 * @example parseDateText('31.12.2026', 'dmy-dot') //=> { kind: 'value', date: '2026-12-31' }
 * @example parseDateText('2026-12-31 23:00:00', 'iso') //=> { kind: 'value', date: '2026-12-31' }
 * @example parseDateText('12/31/26', 'dmy-slash-short') //=> { kind: 'failure', code: 'date.no-such-day', text: '12/31/26' }
 */
export function parseDateText(text: string, dateForm: DateForm): DateReading {
  if (isEmptyText(text)) return { kind: 'empty' };
  const groups = FORMS[dateForm].exec(text.trim())?.groups;
  if (!groups) return { kind: 'failure', code: 'date.not-in-form', text };
  const { y = '', m = '', d = '' } = groups;
  const date = `${toFullYear(y)}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  return isDate(date) ? { kind: 'value', date } : { kind: 'failure', code: 'date.no-such-day', text };
}

function form(pattern: string): RegExp {
  return new RegExp(`^${pattern}${TIME}$`);
}

function toFullYear(digits: string): string {
  if (digits.length !== 2) return digits;
  return digits < '70' ? `20${digits}` : `19${digits}`;
}
