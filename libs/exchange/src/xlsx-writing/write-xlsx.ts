import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { RowPages, RowTable } from '../row-table';
import { writeSheet } from './write-sheet';
import { STYLES_XML } from './xlsx-styles';
import { toXmlText } from './xml-text';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const LONGEST_SHEET_NAME = 31;
// The same rows give the same bytes, whenever and wherever they are written.
const ENTRY = { mtime: new Date(2000, 0, 1), forceDosTimestamp: true, mode: 0o100644 };

/**
 * Writes one worksheet as a workbook, page by page: memory holds one page, whatever the number of rows.
 *
 * @throws {DomainError} `xlsx.too-many-rows`
 * @see ECMA-376 Part 1, SpreadsheetML
 */
export async function* writeXlsx(table: RowTable, pages: RowPages): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  for (const [path, xml] of Object.entries(toParts(table.name))) zip.addBuffer(Buffer.from(xml), path, ENTRY);
  const sheet = Readable.from(writeSheet(table.columns, pages));
  // The library passes on what a stream reads, but not what goes wrong with it.
  sheet.on('error', (error) => output.destroy(error));
  zip.addReadStream(sheet, 'xl/worksheets/sheet1.xml', ENTRY);
  zip.end();
  try {
    for await (const chunk of output) yield chunk as Uint8Array;
  } finally {
    // Whoever stops reading the file stops the rows too.
    sheet.destroy();
  }
}

const toParts = (name: string): Record<string, string> => ({
  '[Content_Types].xml': [
    HEAD,
    `<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    `<Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/>`,
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/>`,
    '</Types>',
  ].join(''),
  '_rels/.rels': [
    HEAD,
    `<Relationships xmlns="${PACKAGE}/relationships">`,
    `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/>`,
    '</Relationships>',
  ].join(''),
  'xl/workbook.xml': [
    HEAD,
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets>`,
    `<sheet name="${toXmlText(toSheetName(name))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ].join(''),
  'xl/_rels/workbook.xml.rels': [
    HEAD,
    `<Relationships xmlns="${PACKAGE}/relationships">`,
    `<Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>`,
    `<Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/>`,
    '</Relationships>',
  ].join(''),
  'xl/styles.xml': STYLES_XML,
});

/** A sheet's name knows no brackets, slashes, colons, question marks or asterisks. */
const toSheetName = (name: string) => name.replace(/[[\]:*?/\\]/g, ' ').slice(0, LONGEST_SHEET_NAME);
