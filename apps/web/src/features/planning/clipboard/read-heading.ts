import type { PlanColumn } from '../model/columns';

/** Words that name a column in somebody's workbook, German and English; compared without case, dots and blanks. */
const NAMES: Partial<Record<PlanColumn, readonly string[]>> = {
  kind: ['art', 'kind', 'type'],
  title: [
    'bezeichnung',
    'title',
    'titel',
    'position',
    'beschreibung',
    'description',
    'text',
    'name',
    'budgetposition',
    'line',
  ],
  costCentre: ['kostenstelle', 'costcentre', 'costcenter', 'kst', 'profitcenter', 'profitcentre'],
  category: ['kostenart', 'category', 'costcategory', 'costtype', 'konto', 'account', 'sachkonto'],
  initiative: ['maßnahme', 'massnahme', 'initiative', 'projekt', 'project', 'kampagne', 'campaign'],
  partner: [
    'lieferant',
    'vendor',
    'supplier',
    'kreditor',
    'rolle',
    'role',
    'lieferantrolle',
    'vendorrole',
    'dienstleister',
  ],
  quantity: ['menge', 'quantity', 'qty', 'stunden', 'hours', 'anzahl', 'mengestd', 'qtyhours'],
  price: ['preis', 'price', 'einzelpreis', 'unitprice', 'stückpreis', 'preissatz', 'pricerate'],
  phasing: ['verteilung', 'phasing'],
  total: [
    'jahr',
    'year',
    'summe',
    'total',
    'gesamt',
    'betrag',
    'amount',
    'plan',
    'budget',
    'jahressumme',
    'jahresbetrag',
  ],
};
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'januar', 'january', 'jän', 'jänner'],
  ['feb', 'februar', 'february'],
  ['mar', 'mär', 'mrz', 'märz', 'maerz', 'march'],
  ['apr', 'april'],
  ['mai', 'may'],
  ['jun', 'juni', 'june'],
  ['jul', 'juli', 'july'],
  ['aug', 'august'],
  ['sep', 'sept', 'september'],
  ['okt', 'oct', 'oktober', 'october'],
  ['nov', 'november'],
  ['dez', 'dec', 'dezember', 'december'],
];

const fold = (text: string) => text.toLocaleLowerCase('de').replaceAll(/[\s./\\_:*()-]+/g, '');

/** The month of the calendar (1 to 12) a heading names: `Jan`, `März 2026`, `01/2026`, `2026-01`; null when none. */
function monthOf(text: string): number | null {
  const numeric = /^(?:(\d{1,2})(?:[./]20|\/)\d{2}|20\d{2}[-/](\d{1,2})(?:-\d{1,2})?)$/.exec(text.trim());
  if (numeric) return Number(numeric[1] ?? numeric[2]);
  const word = fold(text.replace(/(?:[\s.'’-]*(?:20)?\d{2})$/, ''));
  const at = MONTHS.findIndex((names) => names.includes(word));
  return at < 0 ? null : at + 1;
}

/** The column a heading means; `months` are the twelve of the plan. A year in front (`Plan 2026`) does not matter. */
function columnOf(text: string, months: readonly string[]): PlanColumn | null {
  const month = monthOf(text);
  if (month !== null) {
    const period = months.findIndex((each) => Number(each.slice(5)) === month);
    return period < 0 ? null : (`p${period}` as PlanColumn);
  }
  const word = fold(text.replace(/\s*20\d{2}$/, ''));
  const found = Object.entries(NAMES).find(([, names]) => names.includes(word));
  return (found?.[0] as PlanColumn | undefined) ?? null;
}

export interface Heading {
  /** How many rows stand above the first line, the headings included. */
  rows: number;
  columns: (PlanColumn | null)[];
}

/** Rows of titles and merged cells above the headings. */
const DEEPEST = 15;

/** A heading merged downwards stands in the first of its rows; months seldom lie deeper than this below it. */
const MERGED_ROWS = 2;

/**
 * The headings of a pasted table: the row among the first that names most columns, at least a title or two others. Where
 * it is empty, a heading merged downwards stands above it. Of two columns with one meaning the first counts. Null without
 * headings.
 */
export function readHeading(rows: readonly (readonly string[])[], months: readonly string[]): Heading | null {
  let best: Heading | null = null;
  let most = 1;
  const meanings = rows.slice(0, DEEPEST).map((cells) => cells.map((cell) => columnOf(cell, months)));
  for (const [at, cells] of rows.slice(0, DEEPEST).entries()) {
    const columns = meanings[at] ?? [];
    const named = columns.map((column, index) => (columns.indexOf(column) === index ? column : null));
    const count = named.filter((column) => column !== null).length;
    if (count > most)
      [best, most] = [{ rows: at + 1, columns: withMerged(named, cells, meanings, at) }, count];
  }
  return best;
}

function withMerged(
  named: readonly (PlanColumn | null)[],
  cells: readonly string[],
  meanings: readonly (readonly (PlanColumn | null)[])[],
  at: number,
): (PlanColumn | null)[] {
  const above = meanings.slice(Math.max(0, at - MERGED_ROWS), at).toReversed();
  const merged = named.map((column, index) => {
    if (column !== null || (cells[index] ?? '').trim() !== '') return column;
    return above.map((row) => row[index] ?? null).find((one) => one !== null) ?? null;
  });
  return merged.map((column, index) =>
    column !== null && named[index] === null && merged.indexOf(column) !== index ? null : column,
  );
}
