import { decodeSample } from './decode-text';
import { detectDateForm } from './detect-date-form';
import { detectDecimal, type DecimalGuess } from './detect-decimal';
import { detectDelimiter, measureWidth, scanSample } from './detect-delimiter';
import { detectEncoding } from './detect-encoding';
import { detectHeader } from './detect-header';
import type { Dialect } from './dialect';
import { PROFILE_DIALECTS } from './csv-profile';
import { ETAT_COLUMNS } from './etat-columns';
import { recogniseEtatFile, type RecognisedFile } from './recognise-etat-file';
import { toHeadingNames } from './heading-names';
import { toDetectedColumns, toValueColumns, type DetectedColumn } from './detected-columns';

/** How many bytes of a file's beginning are enough to detect its dialect. */
export const DETECTION_SAMPLE_BYTES = 128 * 1024;

const SHOWN_ROWS = 20;

/** What was detected but is worth a second look. */
export type DetectionDoubt =
  | { code: 'dialect.mixed-decimals'; commaCells: number; dotCells: number }
  /** Cells such as `1.234` and none that says whether that is a thousand or a fraction. */
  | { code: 'dialect.decimal-assumed'; openCells: number }
  | { code: 'dialect.day-month-order-assumed' }
  | { code: 'dialect.single-column' }
  | { code: 'dialect.lines-above-header'; count: number };

export interface DetectedDialect extends Dialect {
  columns: DetectedColumn[];
  sampleRows: string[][];
  /** 0 to 1, the weakest of the single guesses. */
  confidence: number;
  doubts: DetectionDoubt[];
}

export interface DetectionOptions {
  /** What the user has corrected; everything else is detected again with it. */
  known?: Partial<Dialect>;
  /** The sample is the whole file, so its last line is not cut off. By default: when it is shorter than the usual sample. */
  wholeFile?: boolean;
}

/**
 * Detects how a CSV file is written from its first bytes (`DETECTION_SAMPLE_BYTES` will do).
 *
 * @example detectDialect(Buffer.from('Datum;Betrag\n31.12.2026;1.234,56\n'))
 *   //=> { encoding: 'utf-8', delimiter: ';', headerRow: true, headerLine: 1, decimal: ',', dateForm: 'dmy-dot', ... }
 */
export function detectDialect(
  sample: Buffer,
  { known = {}, wholeFile }: DetectionOptions = {},
): DetectedDialect {
  const encodingGuess = detectEncoding(sample);
  const encoding = known.encoding ?? encodingGuess.encoding;
  const text = withoutCutLine(
    decodeSample(sample, encoding).text,
    wholeFile ?? sample.length < DETECTION_SAMPLE_BYTES,
  );
  const own = recogniseEtatFile(text);
  const delimiterGuess = own
    ? { delimiter: PROFILE_DIALECTS[own.profile].delimiter, confidence: 1 }
    : detectDelimiter(text);
  const delimiter = known.delimiter ?? delimiterGuess.delimiter;

  const scanned = scanSample(text, delimiter);
  const records = scanned.filter(({ line }) => line >= (known.headerLine ?? 1));
  const { width } = measureWidth(records);
  const valueColumns = toValueColumns(records, width);
  const decimalGuess = own
    ? { decimal: PROFILE_DIALECTS[own.profile].decimal, commaCells: 0, dotCells: 0, openCells: 0 }
    : detectDecimal(valueColumns, delimiter);
  const decimal = known.decimal ?? decimalGuess.decimal;
  const dateGuess = detectDateForm(own ? ownDateColumns(own, valueColumns) : valueColumns, decimal === '.');
  const dateForm = known.dateForm ?? dateGuess.dateForm;
  const forms = { decimal, dateForm };
  const headerGuess = own
    ? { headerRow: true, headerLine: 1, confidence: 1 }
    : detectHeader(records, width, forms);
  const headerRow = known.headerRow ?? headerGuess.headerRow;
  const headerLine = known.headerLine ?? headerGuess.headerLine;

  const table = records.filter(({ line }) => line >= headerLine);
  const above = scanned.filter(({ line, problem }) => !problem && line < headerLine);
  const header =
    headerRow && table[0]
      ? toHeadingNames(
          above.map(({ record }) => record),
          table[0].record,
        )
      : undefined;
  const body = table
    .slice(headerRow ? 1 : 0)
    .filter(({ problem }) => !problem)
    .map(({ record }) => record);
  return {
    encoding,
    delimiter,
    headerRow,
    headerLine,
    decimal,
    dateForm,
    columns: toDetectedColumns(header, body, width, forms),
    sampleRows: body.slice(0, SHOWN_ROWS),
    confidence: Math.min(
      known.encoding ? 1 : encodingGuess.confidence,
      known.delimiter ? 1 : delimiterGuess.confidence,
      known.headerRow === undefined ? headerGuess.confidence : 1,
    ),
    doubts: toDoubts(
      known.decimal ? null : decimalGuess,
      dateGuess.ambiguous && !known.dateForm,
      width,
      headerLine,
    ),
  };
}

/** Spreadsheets rewrite dates on saving, so even in our own file their form is looked up. */
function ownDateColumns({ file }: RecognisedFile, columns: readonly string[][]): string[][] {
  return columns.filter((_, index) => ETAT_COLUMNS[file][index] === 'posting_date');
}

function toDoubts(
  decimals: DecimalGuess | null,
  isOrderAssumed: boolean,
  width: number,
  headerLine: number,
): DetectionDoubt[] {
  const { commaCells, dotCells, openCells } = decimals ?? { commaCells: 0, dotCells: 0, openCells: 0 };
  const doubts: DetectionDoubt[] = [];
  if (commaCells > 0 && dotCells > 0) doubts.push({ code: 'dialect.mixed-decimals', commaCells, dotCells });
  if (openCells > 0 && commaCells === dotCells) doubts.push({ code: 'dialect.decimal-assumed', openCells });
  if (isOrderAssumed) doubts.push({ code: 'dialect.day-month-order-assumed' });
  if (width < 2) doubts.push({ code: 'dialect.single-column' });
  if (headerLine > 1) doubts.push({ code: 'dialect.lines-above-header', count: headerLine - 1 });
  return doubts;
}

/** The last line of a sample is most likely cut off; it would be a ragged row and a wrong number. */
function withoutCutLine(text: string, wholeFile: boolean): string {
  if (wholeFile) return text;
  const lastBreak = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
  return lastBreak === -1 ? text : text.slice(0, lastBreak + 1);
}
