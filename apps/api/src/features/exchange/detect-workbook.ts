import type { ImportDialect, ImportKind } from '@etat/contracts';
import { detectSheet, hasTable, SHEET_SAMPLE_ROWS, type SheetInfo, type Workbook } from '@etat/exchange';
import { type DetectedWorkbook, type Guessed, guessFields, toDialect } from './detect-file';

/** What the user chose of a workbook, and what is known of the sheet from before. */
export interface KnownSheet {
  sheet: string;
  dialect: ImportDialect | undefined;
  workbook: DetectedWorkbook | null;
}

/** Sheets that are tried before the first one is taken as it is. */
const SHEETS_TRIED = 20;

/** Detects the table of a sheet: of the one that was chosen, else of the first that shows one. */
export async function detectWorkbook(
  workbook: Workbook,
  kind: ImportKind,
  fiscalYearStartMonth: number,
  known?: KnownSheet,
): Promise<Guessed> {
  const sheets = known?.workbook?.sheets ?? (await workbook.listSheets());
  const sheet = known?.sheet ?? (await findSheet(workbook, sheets));
  const facts = known?.workbook?.facts ?? (await workbook.readFacts(sheet));
  const rows = await workbook.readFirstRows(sheet, SHEET_SAMPLE_ROWS);
  const { headerRow, headerLine, decimal, dateForm, columns, guessedBy, sampleRows } = detectSheet(
    rows,
    facts.merges,
    known?.dialect && toDialect(known.dialect),
  );
  return {
    dialect: {
      // Bad rows leave as text: cut in the way that goes with the numbers.
      ...{ encoding: 'utf-8', delimiter: decimal === ',' ? ';' : ',', decimal, dateForm },
      headerLine: headerRow ? headerLine : 0,
    },
    ...{ sheet, columns, sampleRows },
    workbook: {
      sheets: sheets.map((one) =>
        one.name === sheet ? { ...one, rows: facts.rows, columns: facts.columns } : one,
      ),
      facts,
    },
    columnsByField: guessFields(guessedBy, kind, fiscalYearStartMonth),
  };
}

/** The first sheet on the screen that has a table. */
async function findSheet(workbook: Workbook, sheets: readonly SheetInfo[]): Promise<string> {
  const visible = sheets.filter(({ isHidden }) => !isHidden);
  const tried = visible.length > 0 ? visible : sheets;
  for (const { name } of tried.slice(0, SHEETS_TRIED)) {
    if (hasTable(await workbook.readFirstRows(name, SHEET_SAMPLE_ROWS))) return name;
  }
  return tried[0]?.name ?? '';
}
