import { toCellText, type CsvCell } from './csv-cell';
import type { RowPages, RowTable } from './row-table';

/**
 * Writes JSON Lines: one object a row, the columns as its fields, in their order.
 *
 * Amounts, hours and rates are texts with a decimal point (`"-1234.56"`): a JSON number would become a binary fraction
 * in most readers and lose the cent. Whole numbers are numbers; dates `YYYY-MM-DD`, months `YYYY-MM`; an empty cell is
 * `null`. Texts are as they are: no spreadsheet runs them.
 *
 * @see https://jsonlines.org
 */
export async function* writeJsonLines({ columns }: RowTable, pages: RowPages): AsyncGenerator<string> {
  const names = columns.map((column) => JSON.stringify(column));
  for await (const page of pages) {
    let lines = '';
    for (const { cells } of page) {
      lines += `{${names.map((name, index) => `${name}:${toJson(cells[index] ?? null)}`).join(',')}}\n`;
    }
    if (lines !== '') yield lines;
  }
}

function toJson(cell: CsvCell): string {
  if (cell === null) return 'null';
  if (cell.kind === 'text') return JSON.stringify(cell.text);
  if (cell.kind === 'integer') return toCellText(cell, 'rfc4180');
  return JSON.stringify(toCellText(cell, 'rfc4180'));
}
