import type { KpiSeries, KpiValuesUpdateSchema } from '@etat/contracts';
import type * as z from 'zod';

export type KpiValuesUpdate = z.input<typeof KpiValuesUpdateSchema>;

export type ValueColumn = 'value' | 'target';
export type SeriesRow = KpiSeries['rows'][number];
export interface TypedCell {
  month: string;
  column: ValueColumn;
  valueE4: number | null;
}

export function cellOf(row: SeriesRow, column: ValueColumn): number | null {
  return column === 'value' ? row.valueE4 : row.targetE4;
}

/** The request for typed cells: each says what it expects to replace, so two people cannot overwrite each other. */
export function toValuesUpdate(cells: readonly TypedCell[], rows: readonly SeriesRow[]): KpiValuesUpdate {
  const byMonth = new Map(rows.map((row) => [row.month, row]));
  const take = (column: ValueColumn) =>
    cells.flatMap((cell) => {
      const row = byMonth.get(cell.month);
      if (cell.column !== column || !row) return [];
      const expectedE4 = cellOf(row, column);
      return expectedE4 === cell.valueE4 ? [] : [{ month: cell.month, valueE4: cell.valueE4, expectedE4 }];
    });
  return { values: take('value'), targets: take('target') };
}

export function isEmptyUpdate({ values = [], targets = [] }: KpiValuesUpdate): boolean {
  return values.length + targets.length === 0;
}

/** The answered months in the place of the old ones. */
export function mergeSeries(rows: readonly SeriesRow[], answered: readonly SeriesRow[]): SeriesRow[] {
  const byMonth = new Map(answered.map((row) => [row.month, row]));
  return rows.map((row) => byMonth.get(row.month) ?? row);
}

export type PastedCells = { cells: TypedCell[] } | { wrong: string };

/** Cells of a block copied from a spreadsheet, laid over the table from a cell on: rows are months, tabs columns. */
export function parsePaste(
  text: string,
  from: { month: string; column: ValueColumn },
  months: readonly string[],
  parse: (text: string) => number | null,
): PastedCells {
  const columns: ValueColumn[] = from.column === 'value' ? ['value', 'target'] : ['target'];
  const cells: TypedCell[] = [];
  const start = months.indexOf(from.month);
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  for (const [down, line] of lines.entries()) {
    const month = months[start + down];
    if (month === undefined) break;
    for (const [right, part] of line.split('\t').entries()) {
      const column = columns[right];
      if (!column) break;
      const valueE4 = part.trim() === '' ? null : parse(part);
      if (part.trim() !== '' && valueE4 === null) return { wrong: part.trim() };
      cells.push({ month, column, valueE4 });
    }
  }
  return { cells };
}
