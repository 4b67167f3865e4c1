import type { ImportDialect, ImportField, ImportKind, ImportSettings, ImportWorkbook } from '@etat/contracts';
import { fiscalPeriodOf, fiscalYearOf } from '@etat/domain';
import {
  type DetectedColumn,
  detectDialect,
  type Dialect,
  guessColumns,
  type MonthColumn,
  type SheetFacts,
} from '@etat/exchange';
import { areKinds } from './reading/kind-words';

/** What the wizard shows of a file: how it is written, its columns and its first rows. */
export interface FileDetection {
  columns: DetectedColumn[];
  sampleRows: string[][];
  workbook: DetectedWorkbook | null;
  /** By which the file is read, when its headings are those of a profile. */
  profile: { id: string; name: string } | null;
}

/** What is kept of a workbook; the facts spare reading the chosen sheet to its end again. */
export interface DetectedWorkbook {
  sheets: ImportWorkbook['sheets'];
  facts: SheetFacts;
}

export interface Guessed extends Omit<FileDetection, 'profile'> {
  dialect: ImportDialect;
  sheet: string | null;
  columnsByField: ImportSettings['columns'];
}

const MONTHS_A_YEAR = 12;

/** The dialect in the words of the reader of files. */
export function toDialect({ headerLine, ...dialect }: ImportDialect): Dialect {
  return { ...dialect, headerRow: headerLine > 0, headerLine: Math.max(1, headerLine) };
}

/** Detects how a file is written and what its columns mean; `known` is what the user corrected. */
export function detectFile(
  sample: Buffer,
  kind: ImportKind,
  fiscalYearStartMonth: number,
  known?: ImportDialect,
): Guessed {
  const detected = detectDialect(sample, known ? { known: toDialect(known) } : {});
  const { encoding, delimiter, decimal, dateForm, headerRow, headerLine, columns, sampleRows } = detected;
  return {
    dialect: { encoding, delimiter, decimal, dateForm, headerLine: headerRow ? headerLine : 0 },
    columns,
    sampleRows,
    workbook: null,
    sheet: null,
    columnsByField: guessFields(columns, kind, fiscalYearStartMonth),
  };
}

/** Columns that say what a row is about: all but the numbers that nothing names. */
export function findKeyColumns(
  columns: readonly DetectedColumn[],
  kind: ImportKind,
  settings: Pick<ImportSettings, 'columns' | 'filters'>,
): number[] {
  const named = new Set([
    ...settings.filters.map(({ column }) => column),
    ...keyIndexes(guessFields(columns, kind, 1)),
    ...keyIndexes(settings.columns),
  ]);
  const amounts = new Set(amountIndexes(settings.columns));
  return columns
    .filter(({ index, kind: content }) => !amounts.has(index) && (content !== 'number' || named.has(index)))
    .map(({ index }) => index);
}

/** The columns whose numbers are counted. */
export const amountIndexes = (columns: ImportSettings['columns']): number[] =>
  Object.entries(columns).flatMap(([field, index]) => (isFigure(field) ? [index] : []));

const keyIndexes = (columns: ImportSettings['columns']): number[] =>
  Object.entries(columns).flatMap(([field, index]) => (isFigure(field) ? [] : [index]));

const FIGURES = new Set([
  ...['amount', 'hours', 'rate', 'quantity', 'unitPrice', 'value', 'target'],
  ...['fte', 'foreignAmount', 'exchangeRate'],
]);
const isFigure = (field: string) => FIGURES.has(field) || /^[mhf]\d\d$/.test(field);

/** The names that files and wizard use for the same thing. */
const FIELD_NAMES: Partial<Record<string, ImportField>> = { month: 'serviceMonth' };
/** A year is filtered by, not mapped; numbers of other systems' rows are no ids of ours. */
const NOT_MAPPED = new Set(['fiscalYear', 'postingId', 'lineId']);
const OWN_ID = new Set(['posting_id', 'line_id']);

export function guessFields(
  columns: readonly DetectedColumn[],
  kind: ImportKind,
  fiscalYearStartMonth: number,
): ImportSettings['columns'] {
  const { fields, months } = guessColumns(columns, kind);
  const guessed: ImportSettings['columns'] = {};
  for (const [field, index] of Object.entries<number | undefined>(fields)) {
    if (index === undefined || NOT_MAPPED.has(field)) continue;
    if (field === 'kind' && !areKinds(columns[index]?.samples ?? [])) continue;
    guessed[FIELD_NAMES[field] ?? (field as ImportField)] = index;
  }
  const ownId = columns.find(({ name }) => OWN_ID.has(name));
  if (ownId) guessed.id = ownId.index;
  for (const column of pickYear(months, fiscalYearStartMonth)) {
    const letter = column.holds === 'hours' ? 'h' : 'm';
    const period = String(toPeriod(column.period, fiscalYearStartMonth)).padStart(2, '0');
    guessed[`${letter}${period}` as ImportField] ??= column.index;
  }
  return guessed;
}

/** Of several years side by side the one with most months, the latest of equals: a plan stands right of what was. */
function pickYear(months: readonly MonthColumn[], startMonth: number): MonthColumn[] {
  const yearOf = ({ period }: MonthColumn) =>
    period.kind === 'month' ? fiscalYearOf(period.month, startMonth) : null;
  const counts = new Map<number, number>();
  for (const year of months.map(yearOf)) if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [best] = [...counts].sort(([a, inA], [b, inB]) => inB - inA || b - a);
  return months.filter((column) => [null, best?.[0]].includes(yearOf(column)));
}

function toPeriod(period: MonthColumn['period'], fiscalYearStartMonth: number): number {
  switch (period.kind) {
    case 'fiscal-period':
      return period.period;
    case 'calendar-month':
      return ((period.monthNumber - fiscalYearStartMonth + MONTHS_A_YEAR) % MONTHS_A_YEAR) + 1;
    case 'month':
      return fiscalPeriodOf(period.month, fiscalYearStartMonth);
  }
}
