import { type CsvProblem, isTotalsRow, readCsvBatches } from '@etat/exchange';
import { amountIndexes, findKeyColumns, toDialect } from '../detect-file';
import type { ReadingContext } from './reading-context';

/** A line of the file: data, or why it is none. */
export interface SourceRow {
  line: number;
  record: readonly string[];
  leftOut?: 'totals-row' | 'repeated-header' | 'filtered';
  problem?: CsvProblem;
}

/** The lines below the headings, in batches; every line is accounted for. */
export async function* readSourceRows(
  source: AsyncIterable<Uint8Array>,
  context: ReadingContext,
): AsyncGenerator<SourceRow[]> {
  const { settings, columns, kind } = context;
  const totals = {
    keyColumns: findKeyColumns(columns, kind, settings),
    amountColumns: amountIndexes(settings.columns),
  };
  const isFiltered = (record: readonly string[]) =>
    settings.filters.some(({ column, equals }) => (record[column] ?? '').trim() !== equals.trim());
  for await (const rows of readCsvBatches(source, toDialect(settings.dialect))) {
    // Rows between groups are blank lines, with or without the delimiters of their empty cells.
    const filled = rows.filter(({ record }) => record.some((cell) => cell.trim() !== ''));
    yield filled.map((row): SourceRow => {
      if (row.problem || row.leftOut) return row;
      if (isFiltered(row.record)) return { ...row, leftOut: 'filtered' };
      return isTotalsRow(row.record, totals) ? { ...row, leftOut: 'totals-row' } : row;
    });
  }
}
