const twelve = <Prefix extends string>(prefix: Prefix) =>
  Array.from({ length: 12 }, (_, index) => `${prefix}${String(index + 1).padStart(2, '0')}` as const);

/**
 * Column names of Etat's own CSV files, in their order. They are a promise to everybody who reads these files by
 * machine: columns may be added at the end, never renamed. `m01`-`m12`, `h01`-`h12` and `f01`-`f12` are amounts, hours and
 * foreign amounts of the fiscal periods 1-12.
 */
export const ETAT_COLUMNS = {
  'budget-lines': [
    'line_id',
    'kind',
    'title',
    'cost_centre',
    'category',
    'initiative',
    'vendor',
    'role',
    'hours',
    'quantity',
    'unit_price',
    'phasing',
    'amount',
    'currency',
    ...twelve('m'),
    ...twelve('h'),
    'note',
    'phasing_terms',
    'locked_months',
    'fte',
    'foreign_currency',
    'foreign_amount',
    ...twelve('f'),
    'tags',
    'parent_line',
  ],
  actuals: [
    'posting_id',
    'posting_date',
    'service_month',
    'kind',
    'cost_centre',
    'category',
    'initiative',
    'vendor',
    'role',
    'hours',
    'rate',
    'amount',
    'currency',
    'document',
    'text',
    'order',
    'final_invoice',
    'foreign_currency',
    'foreign_amount',
    'exchange_rate',
    'rate_date',
  ],
  report: [
    'dimension',
    'code',
    'name',
    'period',
    'plan',
    'actual',
    'previous_year',
    'variance',
    'variance_percent',
    'forecast',
    'depth',
    'is_leaf',
    'currency',
    'open_commitment',
    'available',
  ],
  orders: [
    'number',
    'kind',
    'state',
    'title',
    'vendor',
    'cost_centre',
    'initiative',
    'order_date',
    'line',
    'text',
    'category',
    'due_month',
    'ordered',
    'cancelled',
    'received',
    'invoiced',
    'final',
    'open',
    'currency',
    'cancel_reason',
  ],
  'contract-calendar': [
    'date',
    'event',
    'number',
    'title',
    'vendor',
    'cost_centre',
    'term_start',
    'term_end',
    'cost',
    'currency',
    'due',
  ],
  'kpi-values': ['kpi', 'month', 'value', 'target', 'note'],
} as const satisfies Record<string, readonly string[]>;

/** A kind of file that Etat itself writes. */
export type EtatFile = keyof typeof ETAT_COLUMNS;

/** What makes a row the same one in the next export. Where several columns do, they do so together. */
export const KEY_COLUMNS: Record<EtatFile, readonly string[]> = {
  'budget-lines': ['line_id'],
  actuals: ['posting_id'],
  report: ['dimension', 'code', 'name', 'period'],
  orders: ['number', 'line'],
  'contract-calendar': ['number', 'event', 'date'],
  'kpi-values': ['kpi', 'month'],
};

/** How many of them the first release wrote: its files are still recognised. */
export const FIRST_RELEASE_COLUMNS: Partial<Record<EtatFile, number>> = { 'budget-lines': 39, actuals: 15 };
