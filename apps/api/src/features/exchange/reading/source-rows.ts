import { type CellFault, type CsvProblem, isTotalsRow, toColumnLetters } from '@etat/exchange';
import { amountIndexes, findKeyColumns } from '../detect-file';
import type { ReadingContext } from './reading-context';

/** A cell of a sheet that the row is read by, but that holds an error. */
export interface SheetProblem {
  code: CellFault['code'];
  line: number;
  /** 0-based. */
  column: number;
  cell: string;
}

/** A line as the readers of text files and of sheets give it. */
export interface FileRow {
  line: number;
  record: readonly string[];
  leftOut?: 'repeated-header';
  problem?: CsvProblem;
  faults?: readonly CellFault[];
}

/** A line of the file: data, or why it is none. */
export interface SourceRow {
  line: number;
  record: readonly string[];
  leftOut?: 'totals-row' | 'repeated-header' | 'filtered';
  problem?: CsvProblem | SheetProblem;
}

/** The lines below the headings, in batches; every line is accounted for. */
export async function* readSourceRows(
  source: AsyncIterable<readonly FileRow[]>,
  context: ReadingContext,
): AsyncGenerator<SourceRow[]> {
  const { settings, columns, kind } = context;
  const totals = {
    keyColumns: findKeyColumns(columns, kind, settings),
    amountColumns: amountIndexes(settings.columns),
  };
  const readColumns = new Set(Object.values(settings.columns));
  const isFiltered = (record: readonly string[]) =>
    settings.filters.some(({ column, equals }) => (record[column] ?? '').trim() !== equals.trim());
  for await (const rows of source) {
    // Rows between groups are blank lines, with or without the delimiters of their empty cells.
    const filled = rows.filter(({ record }) => record.some((cell) => cell.trim() !== ''));
    yield filled.map((row): SourceRow => {
      if (row.problem || row.leftOut) return row;
      if (isFiltered(row.record)) return { ...row, leftOut: 'filtered' };
      if (isTotalsRow(row.record, totals)) return { ...row, leftOut: 'totals-row' };
      // An error beside what is read does no harm.
      const fault = row.faults?.find(({ column }) => readColumns.has(column));
      return fault ? { ...row, problem: toProblem(row.line, fault) } : row;
    });
  }
}

function toProblem(line: number, { code, column }: CellFault): SheetProblem {
  return { code, line, column, cell: `${toColumnLetters(column)}${line}` };
}
