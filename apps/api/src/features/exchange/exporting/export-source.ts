import type { ExportKind } from '@etat/contracts';
import { currencyExponent, type Permission } from '@etat/domain';
import { ETAT_COLUMNS, type EtatFile, KEY_COLUMNS, type RowPages, type RowTable } from '@etat/exchange';
import type { Access } from '../../../platform/access/access';
import type { ExportRow } from './export-row';
import type { Money } from './export-rows';

/** What goes into a file, page by page, before anybody said in which format. */
export interface ExportSource {
  table: RowTable;
  keyColumns: readonly string[];
  /** What the file is, in words: the name it is saved under. */
  name: string;
  pages: AsyncIterable<ExportRow[]>;
  /** For a kind that has a layout of its own. */
  write?: (pages: RowPages) => AsyncIterable<Uint8Array>;
}

/** A source whose rows have the columns of a file of ours. */
export const toSource = (file: EtatFile, name: string, pages: AsyncIterable<ExportRow[]>): ExportSource => ({
  table: { name: file, columns: ETAT_COLUMNS[file] },
  keyColumns: KEY_COLUMNS[file],
  name,
  pages,
});

/** Whose reach a file of the kind has: that of the figures in it. */
export const EXPORT_PERMISSIONS: Record<ExportKind, Permission> = {
  'budget-lines': 'plan.read',
  actuals: 'actuals.read',
  'plan-actual': 'reports.read',
  'kpi-values': 'kpis.read',
  orders: 'commitments.read',
  'contract-calendar': 'commitments.read',
  'datev-postings': 'actuals.read',
};

export function toMoney({ organisation: { currency } }: Access): Money {
  return { currency, exponent: currencyExponent(currency) };
}

export async function* mapPages<Row>(
  pages: AsyncIterable<Row[]>,
  toRow: (row: Row) => ExportRow,
): AsyncIterable<ExportRow[]> {
  for await (const page of pages) yield page.map(toRow);
}

export async function* onePage(rows: ExportRow[]): AsyncIterable<ExportRow[]> {
  yield rows;
}

/** Letters, digits and hyphens only: a name every system and header can carry. */
export function toFileName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 100);
}
