import type { ImportField, ImportKind, ImportSettings } from '@etat/contracts';
import type { Guessed } from './detect-file';

/** What a file of this kind still needs to be read; codes whose sentences say what to choose. */
export function findMissing(kind: ImportKind, settings: ImportSettings): string[] {
  const { columns, defaults, fixedMonth } = settings;
  const has = (...fields: ImportField[]) => fields.some((field) => columns[field] !== undefined);
  const hasMonth = fixedMonth !== null || has('date', 'serviceMonth');
  if (kind === 'kpi-values')
    return codesOf([
      [has('value', 'target'), 'import.value-missing'],
      [hasMonth, 'import.month-missing'],
      [settings.kpiId !== null || has('kpi'), 'import.kpi-missing'],
    ]);
  const isPriced = has('quantity') && has('unitPrice');
  const hasMonths = Object.keys(columns).some((field) => /^[mhf]\d\d$/.test(field));
  const isPlan = kind === 'budget-lines';
  // Lines of our own export keep what their file does not name.
  const isOwn = isPlan && has('id');
  return codesOf([
    [
      has('amount', 'hours', 'fte', 'foreignAmount') || (isPlan && (isPriced || hasMonths || isOwn)),
      'import.amount-missing',
    ],
    isPlan
      ? [settings.budgetVersionId !== null, 'import.version-missing']
      : [hasMonth, 'import.month-missing'],
    [
      isOwn || defaults.costCentreId !== null || has('costCentre', 'costCentreName'),
      'import.cost-centre-missing',
    ],
    [isOwn || defaults.categoryId !== null || has('category', 'categoryName'), 'import.category-missing'],
  ]);
}

const codesOf = (needs: readonly (readonly [boolean, string])[]): string[] =>
  needs.filter(([isThere]) => !isThere).map(([, code]) => code);

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
