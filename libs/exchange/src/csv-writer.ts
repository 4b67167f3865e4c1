import { toCellText, type CsvCell } from './csv-cell';
import { PROFILE_DIALECTS, type CsvProfile } from './csv-profile';

export interface CsvWriter {
  /** The first chunk of a file: its byte order mark where the profile has one, and the column names. */
  header(names: readonly string[]): string;
  /** One row with its line break. */
  row(cells: readonly CsvCell[]): string;
}

const CRLF = '\r\n';
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Writes CSV row by row as text, to be sent as UTF-8.
 *
 * @see RFC 4180
 * @example
 * const writer = createCsvWriter({ profile: 'german-excel' });
 * writer.header(['title', 'amount']) //=> '\uFEFFtitle;amount\r\n'
 * writer.row([{ kind: 'text', text: 'Messe; Köln' }, { kind: 'amount', minor: 123456, exponent: 2 }]) //=> '"Messe; Köln";1234,56\r\n'
 */
export function createCsvWriter({ profile }: { profile: CsvProfile }): CsvWriter {
  const { delimiter, encoding } = PROFILE_DIALECTS[profile];
  const mustQuote = new RegExp(`["\\r\\n${delimiter}]`);
  const quote = (text: string) => (mustQuote.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return {
    header: (names) =>
      (encoding === 'utf-8-bom' ? BYTE_ORDER_MARK : '') + names.map(quote).join(delimiter) + CRLF,
    row: (cells) => {
      let line = '';
      for (let index = 0; index < cells.length; index += 1) {
        if (index > 0) line += delimiter;
        line += quote(toCellText(cells[index] ?? null, profile));
      }
      return line + CRLF;
    },
  };
}
