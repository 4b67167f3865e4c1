import type { ImportPreview } from '@etat/contracts';

/** How the keys of a preview row are named and shown; in the order of the columns. */
const KNOWN = [
  { key: 'line', name: 'rows.line', kind: 'number' },
  { key: 'state', name: 'rows.state', kind: 'text' },
  { key: 'kpi', name: 'field.kpi', kind: 'text' },
  { key: 'month', name: 'rows.month', kind: 'month' },
  { key: 'date', name: 'field.date', kind: 'date' },
  { key: 'serviceMonth', name: 'rows.month', kind: 'month' },
  { key: 'title', name: 'field.title', kind: 'text' },
  { key: 'kind', name: 'settings.kind', kind: 'text' },
  { key: 'costCentre', name: 'settings.cost-centre', kind: 'text' },
  { key: 'category', name: 'settings.category', kind: 'text' },
  { key: 'initiative', name: 'field.initiative', kind: 'text' },
  { key: 'vendor', name: 'field.vendor', kind: 'text' },
  { key: 'minutes', name: 'rows.minutes', kind: 'hours' },
  { key: 'amountMinor', name: 'field.amount', kind: 'money' },
  { key: 'valueE4', name: 'field.value', kind: 'e4' },
  { key: 'targetE4', name: 'field.target', kind: 'e4' },
  { key: 'document', name: 'field.document', kind: 'text' },
  { key: 'order', name: 'field.order', kind: 'text' },
  { key: 'text', name: 'field.text', kind: 'text' },
  { key: 'note', name: 'field.note', kind: 'text' },
] as const;

export type SampleColumn = (typeof KNOWN)[number] & { isFigure: boolean };

/** The columns worth showing: those that hold something in at least one row. */
export function toSampleColumns(sample: ImportPreview['sample']): SampleColumn[] {
  return KNOWN.filter(({ key }) =>
    sample.some((row) => row[key] !== undefined && row[key] !== null && row[key] !== '' && row[key] !== 0),
  ).map((column) => ({
    ...column,
    isFigure: !['text', 'date', 'month'].includes(column.kind),
  }));
}
