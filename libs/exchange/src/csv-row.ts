/** Why a row of a file cannot be taken as it is. Lines are 1-based lines of the file. */
export type CsvProblem =
  /** A quote opened in `line` and nothing closed it; reading goes on behind that line. */
  | { code: 'csv.quote-not-closed'; line: number }
  /** Text behind a closing quote: `"Firma "Muster" GmbH"`; the line is left out. */
  | { code: 'csv.stray-quote'; line: number }
  /** More or fewer cells than columns; `endLine` differs from `line` when quoted line breaks are inside. */
  | { code: 'csv.ragged-row'; line: number; endLine: number; expected: number; found: number }
  | { code: 'csv.record-too-long'; line: number; limit: number }
  /** Bytes that are not text in the file's encoding stand as U+FFFD. */
  | { code: 'csv.undecodable'; line: number }
  | { code: 'csv.nul-character'; line: number };

export interface CsvRow {
  /** 1-based line of the file where the record starts. */
  line: number;
  /** The cells. With a problem: what could be read, to be shown and never to be loaded. */
  record: string[];
  problem?: CsvProblem;
  /** Not an error, but no data either: the column names once more, as in pages glued together. */
  leftOut?: 'repeated-header';
}
