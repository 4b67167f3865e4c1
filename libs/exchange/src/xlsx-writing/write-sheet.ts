import { DomainError } from '@etat/domain';
import { toCellText, type CsvCell } from '../csv-cell';
import type { RowPages } from '../row-table';
import { toColumnName, writeTextCell, writeXlsxCell } from './xlsx-cell';
import { STYLES } from './xlsx-styles';

/** Rows a worksheet has, its heading included. */
const MOST_ROWS = 1_048_576;
const NARROWEST = 8;
const WIDEST = 60;

/**
 * One worksheet as XML, page by page: frozen headings with a filter, columns as wide as the first page wants them.
 *
 * @throws {DomainError} `xlsx.too-many-rows`
 */
export async function* writeSheet(columns: readonly string[], pages: RowPages): AsyncGenerator<string> {
  const names = columns.map((_, index) => toColumnName(index));
  let row = 1;
  for await (const page of pages) {
    if (row === 1) yield writeHead(columns, names, page);
    let xml = '';
    for (const { cells } of page) {
      row += 1;
      if (row > MOST_ROWS) throw new DomainError('xlsx.too-many-rows', { limit: MOST_ROWS - 1 });
      xml += `<row r="${row}">`;
      for (let index = 0; index < cells.length; index += 1)
        xml += writeXlsxCell(`${names[index] ?? ''}${row}`, cells[index] ?? null);
      xml += '</row>';
    }
    if (xml !== '') yield xml;
  }
  if (row === 1) yield writeHead(columns, names, []);
  const last = `${names.at(-1) ?? 'A'}${row}`;
  yield `</sheetData><autoFilter ref="A1:${last}"/></worksheet>`;
}

function writeHead(
  columns: readonly string[],
  names: readonly string[],
  page: readonly { cells: readonly CsvCell[] }[],
): string {
  const widths = columns.map((name, index) => toWidth(name, page, index));
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    '<selection pane="bottomLeft"/></sheetView></sheetViews>',
    '<cols>',
    ...widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`),
    '</cols><sheetData><row r="1">',
    ...columns.map((name, index) => writeTextCell(`${names[index] ?? ''}1`, name, STYLES.heading)),
    '</row>',
  ].join('');
}

/** Two characters more than the longest text; the filter's arrow takes room beside the name. */
function toWidth(name: string, page: readonly { cells: readonly CsvCell[] }[], index: number): number {
  const longest = page.reduce(
    (width, { cells }) => Math.max(width, toCellText(cells[index] ?? null, 'rfc4180').length),
    name.length + 2,
  );
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
}
