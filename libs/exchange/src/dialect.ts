export const ENCODINGS = [
  'utf-8',
  'utf-8-bom',
  'windows-1252',
  'iso-8859-1',
  'utf-16le',
  'utf-16be',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

export const DELIMITERS = [';', ',', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export const DECIMAL_MARKS = [',', '.'] as const;
export type DecimalMark = (typeof DECIMAL_MARKS)[number];

/**
 * How dates are written: order of day, month and year, and what stands between them.
 * `-short` forms carry a two-digit year (00-69 = 2000-2069, 70-99 = 1970-1999).
 */
export const DATE_FORMS = [
  'iso',
  'ymd-slash',
  'ymd-compact',
  'dmy-dot',
  'dmy-short',
  'dmy-slash',
  'dmy-slash-short',
  'dmy-dash',
  'mdy-slash',
  'mdy-slash-short',
] as const;
export type DateForm = (typeof DATE_FORMS)[number];

/** The part of a detection that a user may correct and that a reader needs. */
export interface Dialect {
  encoding: Encoding;
  delimiter: Delimiter;
  /** Whether one line carries the column names. */
  headerRow: boolean;
  /** 1-based line where the column names stand (where the data starts, when there are none). Lines above are left out. */
  headerLine: number;
  decimal: DecimalMark;
  dateForm: DateForm;
}
