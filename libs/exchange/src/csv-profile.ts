import type { Dialect } from './dialect';

/** How Etat writes CSV: the standard for machines, and what a German Excel opens with a double click. */
export const CSV_PROFILES = ['rfc4180', 'german-excel'] as const;
export type CsvProfile = (typeof CSV_PROFILES)[number];

/** The dialect that each profile is. German Excel needs the mark for its umlauts; a `sep=` line would break them again. */
export const PROFILE_DIALECTS: Record<CsvProfile, Dialect> = {
  rfc4180: {
    encoding: 'utf-8',
    delimiter: ',',
    headerRow: true,
    headerLine: 1,
    decimal: '.',
    dateForm: 'iso',
  },
  'german-excel': {
    encoding: 'utf-8-bom',
    delimiter: ';',
    headerRow: true,
    headerLine: 1,
    decimal: ',',
    dateForm: 'dmy-dot',
  },
};
