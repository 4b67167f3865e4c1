import type { ImportField, ImportKind } from '@etat/contracts';

const PERIODS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'] as const;
const MONEY_PERIODS = PERIODS.map((period) => `m${period}` as const);
const FOREIGN_PERIODS = PERIODS.map((period) => `f${period}` as const);
const HOUR_PERIODS = PERIODS.map((period) => `h${period}` as const);

/** The fields a file of a kind can fill, in the order a reader looks for them. */
export const FIELDS_OF: Record<ImportKind, readonly ImportField[]> = {
  actuals: [
    'amount',
    'date',
    'serviceMonth',
    'costCentre',
    'costCentreName',
    'category',
    'categoryName',
    'initiative',
    'vendor',
    'text',
    'document',
    'order',
    'finalInvoice',
    'kind',
    'role',
    'hours',
    'rate',
    'currency',
    'foreignCurrency',
    'foreignAmount',
    'exchangeRate',
    'rateDate',
    'id',
  ],
  'budget-lines': [
    'amount',
    'title',
    'costCentre',
    'costCentreName',
    'category',
    'categoryName',
    'initiative',
    'vendor',
    'kind',
    'role',
    'hours',
    'quantity',
    'unitPrice',
    'phasing',
    ...MONEY_PERIODS,
    ...HOUR_PERIODS,
    'note',
    'currency',
    'phasingTerms',
    'lockedMonths',
    'fte',
    'foreignCurrency',
    'foreignAmount',
    ...FOREIGN_PERIODS,
    'tags',
    'parentLine',
    'id',
  ],
  'kpi-values': ['kpi', 'date', 'serviceMonth', 'value', 'target', 'note'],
};

/** Period 1 to 12 of a monthly amount (`m`), monthly hours (`h`) or a monthly amount in another currency (`f`), null for every other field. */
export function periodOfField(field: ImportField): { unit: 'm' | 'h' | 'f'; period: number } | null {
  const match = /^([mhf])(\d\d)$/.exec(field);
  if (!match) return null;
  const [, unit, period] = match;
  return { unit: unit === 'h' || unit === 'f' ? unit : 'm', period: Number(period) };
}

/** Fields worth a row in the mapping: the monthly ones only when the file has them, or when they are asked for. */
export function shownFields(
  kind: ImportKind,
  columns: Partial<Record<ImportField, number>>,
  withPeriods: boolean,
): ImportField[] {
  return FIELDS_OF[kind].filter(
    (field) => withPeriods || periodOfField(field) === null || columns[field] !== undefined,
  );
}
