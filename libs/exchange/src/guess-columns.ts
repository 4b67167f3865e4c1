import type { DetectedColumn } from './detected-columns';
import { guessMonthColumns, type MonthColumn } from './guess-month-columns';
import { IMPORT_FIELDS, type FieldNames, type ImportField, type ImportKind } from './import-fields';
import { normaliseName } from './normalise-name';

/** What a wizard shows first and the user corrects. All numbers are column indexes. */
export interface ColumnGuess<Kind extends ImportKind = ImportKind> {
  fields: Partial<Record<ImportField<Kind>, number>>;
  /** Number columns that no other field took: each could be the amount (or value) of this run. */
  amountChoices: number[];
  /** Columns that hold one month each; only budget lines are read across. */
  months: MonthColumn[];
}

const MONEY_FIELDS = new Set(['amount', 'value']);
/** A shorter word is too often the beginning of another name. */
const SHORTEST_BEGINNING = 3;

/**
 * Finds which column fills which field, by German and English names and by what the column holds.
 *
 * First come equal names, the likeliest first; then names that begin with a known word (`Betrag EUR`, `Ist 2016`),
 * where of several number columns none is taken: of `Ist 2015` and `Ist 2016` the user chooses.
 * @example guessColumns([{ index: 0, name: 'Kostenstelle', kind: 'text', samples: [] }], 'actuals').fields //=> { costCentre: 0 }
 */
export function guessColumns<Kind extends ImportKind>(
  columns: readonly DetectedColumn[],
  kind: Kind,
): ColumnGuess<Kind> {
  const months = kind === 'budget-lines' ? guessMonthColumns(columns) : [];
  const taken = new Set(months.map(({ index }) => index));
  const fields: Partial<Record<string, number>> = {};
  const entries = Object.entries<FieldNames>(IMPORT_FIELDS[kind]);

  for (const [field, spec] of entries) {
    const index = findEqualName(columns, spec, taken);
    if (index !== undefined) take(field, index);
  }
  for (const [field, spec] of entries) {
    if (fields[field] !== undefined || spec.isWhole) continue;
    const candidates = findBeginningNames(columns, spec, taken);
    if (candidates.length === 1 || candidates.every(({ kind: content }) => content !== 'number')) {
      take(field, candidates[0]?.index);
    }
  }

  const money = new Set([...MONEY_FIELDS].map((field) => fields[field]));
  const amountChoices = columns
    .filter(({ index, kind: content }) => content === 'number' && (!taken.has(index) || money.has(index)))
    .map(({ index }) => index);
  return { fields, amountChoices, months };

  function take(field: string, index: number | undefined): void {
    if (index === undefined) return;
    fields[field] = index;
    taken.add(index);
  }
}

function findEqualName(
  columns: readonly DetectedColumn[],
  spec: FieldNames,
  taken: ReadonlySet<number>,
): number | undefined {
  for (const name of spec.names) {
    const found = columns.find(
      (column) => isFree(column, spec, taken) && normaliseName(column.name) === name,
    );
    if (found) return found.index;
  }
  return undefined;
}

function findBeginningNames(
  columns: readonly DetectedColumn[],
  spec: FieldNames,
  taken: ReadonlySet<number>,
): DetectedColumn[] {
  for (const name of spec.names) {
    if (name.length < SHORTEST_BEGINNING) continue;
    const found = columns.filter(
      (column) => isFree(column, spec, taken) && normaliseName(column.name).startsWith(`${name} `),
    );
    if (found.length > 0) return found;
  }
  return [];
}

function isFree(column: DetectedColumn, spec: FieldNames, taken: ReadonlySet<number>): boolean {
  return !taken.has(column.index) && !spec.never?.includes(column.kind);
}
