import { strToU8, zipSync } from 'fflate';
import { toColumnLetters } from '../xlsx/cell-reference';

/** A cell as a test writes it; `value` of a formula is what the program had calculated. */
export type TestCell =
  | null
  | string
  | number
  | boolean
  | { inline: string }
  /** Pieces of differently formatted text. */
  | { rich: readonly string[] }
  | { number: number | string; format: string }
  /** A serial number shown as a day. */
  | { serial: number; format?: string }
  | { formula: string; value?: string | number }
  | { error: string };

export interface TestSheet {
  name: string;
  rows: readonly (readonly TestCell[])[];
  merges?: readonly string[];
  /** 1-based. */
  hiddenRows?: readonly number[];
  hiddenColumns?: readonly number[];
  isHidden?: boolean;
}

export interface TestWorkbook {
  sheets: readonly TestSheet[];
  startsIn1904?: boolean;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOC = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A workbook as spreadsheets write it, with shared strings and styles. */
export function writeWorkbook(workbook: TestWorkbook): Uint8Array<ArrayBuffer> {
  return writeZip(toParts(workbook));
}

export function writeZip(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array<ArrayBuffer> {
  const zipped = zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, text]) => [name, typeof text === 'string' ? strToU8(text) : text]),
    ),
    { level: 6 },
  );
  return new Uint8Array(zipped);
}

/** The parts of a workbook by their names, for tests that damage one of them. */
export function toParts({ sheets, startsIn1904 = false }: TestWorkbook): Record<string, string> {
  const strings = new Map<string, number>();
  const formats = new Map<string, number>();
  const sheetParts = sheets.map((sheet) => toSheetXml(sheet, strings, formats));
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/></Types>`,
    '_rels/.rels': toRelationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${DOC}"><workbookPr date1904="${startsIn1904 ? 1 : 0}"/><sheets>${sheets
      .map(
        ({ name, isHidden }, at) =>
          `<sheet name="${escape(name)}" sheetId="${at + 1}"${isHidden ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': toRelationships([
      ...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const),
      ['styles', 'styles.xml'],
      ['sharedStrings', '/xl/sharedStrings.xml'],
    ]),
    'xl/styles.xml': toStyles([...formats.keys()]),
    'xl/sharedStrings.xml': `${XML}<sst xmlns="${MAIN}">${[...strings.keys()].map((text) => `<si>${text}</si>`).join('')}</sst>`,
  };
  for (const [at, xml] of sheetParts.entries()) parts[`xl/worksheets/sheet${at + 1}.xml`] = xml;
  return parts;
}

function toSheetXml(sheet: TestSheet, strings: Map<string, number>, formats: Map<string, number>): string {
  const { rows, merges = [], hiddenRows = [], hiddenColumns = [] } = sheet;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 1);
  const body = rows.map((cells, at) => {
    const line = at + 1;
    const row = cells.map((cell, column) =>
      toCellXml(cell, `${toColumnLetters(column)}${line}`, strings, formats),
    );
    return `<row r="${line}"${hiddenRows.includes(line) ? ' hidden="1"' : ''}>${row.join('')}</row>`;
  });
  const columns = hiddenColumns.map((column) => `<col min="${column}" max="${column}" hidden="1"/>`).join('');
  const merged = merges.map((range) => `<mergeCell ref="${range}"/>`).join('');
  return [
    `${XML}<worksheet xmlns="${MAIN}"><dimension ref="A1:${toColumnLetters(width - 1)}${Math.max(1, rows.length)}"/>`,
    columns && `<cols>${columns}</cols>`,
    `<sheetData>${body.join('')}</sheetData>`,
    merged && `<mergeCells>${merged}</mergeCells>`,
    '</worksheet>',
  ].join('');
}

function toCellXml(
  cell: TestCell,
  ref: string,
  strings: Map<string, number>,
  formats: Map<string, number>,
): string {
  const shared = (xml: string) => `<c r="${ref}" t="s"><v>${indexOf(strings, xml)}</v></c>`;
  const styled = (value: number | string, format: string) =>
    `<c r="${ref}" s="${indexOf(formats, format) + 1}"><v>${value}</v></c>`;
  if (cell === null) return '';
  if (typeof cell === 'string') return shared(toText(cell));
  if (typeof cell === 'number') return `<c r="${ref}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${ref}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if ('inline' in cell) return `<c r="${ref}" t="inlineStr"><is>${toText(cell.inline)}</is></c>`;
  if ('rich' in cell)
    return shared(
      `${cell.rich.map((text) => `<r><rPr><b/></rPr>${toText(text)}</r>`).join('')}<rPh sb="0" eb="1"><t>unsaid</t></rPh>`,
    );
  if ('error' in cell) return `<c r="${ref}" t="e"><v>${cell.error}</v></c>`;
  if ('serial' in cell) return styled(cell.serial, cell.format ?? 'dd\\.mm\\.yyyy');
  if ('format' in cell) return styled(cell.number, cell.format);
  const { formula, value } = cell;
  const type = typeof value === 'string' ? ' t="str"' : '';
  return `<c r="${ref}"${type}><f>${escape(formula)}</f>${value === undefined ? '' : `<v>${escape(String(value))}</v>`}</c>`;
}

function toStyles(formats: readonly string[]): string {
  const defined = formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escape(code)}"/>`);
  const used = formats.map((_, at) => `<xf numFmtId="${164 + at}" applyNumberFormat="1"/>`);
  return `${XML}<styleSheet xmlns="${MAIN}"><numFmts>${defined.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${used.join('')}</cellXfs></styleSheet>`;
}

function toRelationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${DOC}/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

function indexOf(known: Map<string, number>, key: string): number {
  const index = known.get(key) ?? known.size;
  known.set(key, index);
  return index;
}

const toText = (text: string) => `<t xml:space="preserve">${escape(text)}</t>`;
const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('\r', '_x000D_');
