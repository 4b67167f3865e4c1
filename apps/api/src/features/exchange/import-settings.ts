import type { ImportSettings } from '@etat/contracts';
import type { Guessed } from './detect-file';

/** Settings for a new file, from what was detected. */
export function toGuessedSettings({ dialect, sheet, columnsByField }: Guessed): ImportSettings {
  return {
    dialect,
    sheet,
    columns: columnsByField,
    filters: [],
    sign: 'as-is',
    fixedMonth: null,
    budgetVersionId: null,
    kpiId: null,
    unknown: 'reject',
    defaults: { costCentreId: null, categoryId: null, initiativeId: null, vendorId: null, kind: 'external' },
  };
}

/**
 * The columns to read by, after the dialect was corrected. A mapping the user left as it was belongs to columns that may
 * be others now, so it is guessed anew; one he changed in the same breath is his.
 */
export function toColumns(
  before: ImportSettings,
  wanted: ImportSettings,
  guessed: ImportSettings['columns'],
): ImportSettings['columns'] {
  const isSame = (left: object, right: object) =>
    JSON.stringify(sorted(left)) === JSON.stringify(sorted(right));
  const cutsOtherwise =
    before.sheet !== wanted.sheet ||
    before.dialect.delimiter !== wanted.dialect.delimiter ||
    before.dialect.headerLine !== wanted.dialect.headerLine;
  return cutsOtherwise && isSame(before.columns, wanted.columns) ? guessed : wanted.columns;
}

const sorted = (record: object) => Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
