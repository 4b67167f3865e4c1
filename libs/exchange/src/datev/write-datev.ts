import { toDecimalText } from '@etat/domain';
import iconv from 'iconv-lite';
import type { CsvCell } from '../csv-cell';
import type { RowPages } from '../row-table';
import { DATEV_HEADINGS } from './datev-columns';

/** The first line of a file: whose it is and which days it holds. Dates are `YYYY-MM-DD`. */
export interface DatevHeader {
  /** Instant, ISO 8601. */
  createdAt: string;
  consultantNumber: number;
  clientNumber: number;
  fiscalYearStart: string;
  accountLength: number;
  fromDate: string;
  toDate: string;
  /** At most 30 characters. */
  title: string;
  currency: string;
  /** Number of the standard chart of accounts, such as `03` or `04`; empty for one of one's own. */
  chartOfAccounts: string;
}

const CRLF = '\r\n';
const HEADER_VERSION = 700;
const CATEGORY = 21;
const FORMAT_VERSION = 13;
const FIELDS = DATEV_HEADINGS.length;
/** 1 books in the ledger; 0 is the purpose "independent of one". */
const FINANCIAL_ACCOUNTING = 1;
const NO_PURPOSE = 0;
/** Said outright: a batch that leaves it open is locked on its way in. */
const NOT_LOCKED = '0';
const FIELD = {
  amount: 1,
  side: 2,
  currency: 3,
  account: 7,
  contraAccount: 8,
  taxKey: 9,
  date: 10,
  document: 11,
  text: 14,
  costCentre: 37,
  locked: 114,
} as const;

const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
const compact = (date: string) => date.replaceAll('-', '');

/** The 31 fields of the first line. */
export function toDatevHeaderLine(header: DatevHeader): string {
  return [
    quote('EXTF'),
    HEADER_VERSION,
    CATEGORY,
    quote('Buchungsstapel'),
    FORMAT_VERSION,
    header.createdAt.replace(/\D/g, '').slice(0, 17),
    '',
    quote('ET'),
    quote(''),
    quote(''),
    header.consultantNumber,
    header.clientNumber,
    compact(header.fiscalYearStart),
    header.accountLength,
    compact(header.fromDate),
    compact(header.toDate),
    quote(header.title),
    quote(''),
    FINANCIAL_ACCOUNTING,
    NO_PURPOSE,
    NOT_LOCKED,
    quote(header.currency),
    '',
    quote(''),
    '',
    '',
    quote(header.chartOfAccounts),
    '',
    '',
    quote(''),
    quote(''),
  ].join(';');
}

/** One row: the amount is positive and its side is told apart; the day is written without its year. */
export function toDatevLine(cells: readonly CsvCell[], currency: string): string {
  const [, amount, account, contraAccount, taxKey, date, document, text, costCentre] = cells;
  const textOf = (cell: CsvCell | undefined) => (cell?.kind === 'text' ? cell.text : '');
  const quoted = (cell: CsvCell | undefined) => (textOf(cell) === '' ? '' : quote(textOf(cell)));
  const minor = amount?.kind === 'amount' ? amount.minor : 0;
  const day = date?.kind === 'date' ? date.date : '';
  const fields = Array.from({ length: FIELDS }, () => '');
  const set = (field: number, value: string) => (fields[field - 1] = value);
  set(FIELD.amount, toDecimalText(Math.abs(minor), 2).replace('.', ','));
  set(FIELD.side, quote(minor < 0 ? 'H' : 'S'));
  set(FIELD.currency, quote(currency));
  set(FIELD.account, textOf(account));
  set(FIELD.contraAccount, textOf(contraAccount));
  set(FIELD.taxKey, quoted(taxKey));
  set(FIELD.date, day.slice(8, 10) + day.slice(5, 7));
  set(FIELD.document, quoted(document));
  set(FIELD.text, quoted(text));
  set(FIELD.costCentre, quoted(costCentre));
  set(FIELD.locked, NOT_LOCKED);
  return fields.join(';');
}

/**
 * Writes a DATEV-compatible Buchungsstapel, page by page, in Windows-1252. Rows come as `toDatevRow` makes them, all of
 * one posting period.
 *
 * @see https://developer.datev.de/datev/platform/de/dtvf/formate/buchungsstapel
 */
export async function* writeDatev(header: DatevHeader, pages: RowPages): AsyncGenerator<Uint8Array> {
  const encode = (text: string) => iconv.encode(text, 'win1252');
  yield encode(toDatevHeaderLine(header) + CRLF + DATEV_HEADINGS.join(';') + CRLF);
  for await (const page of pages) {
    let lines = '';
    for (const { cells } of page) lines += toDatevLine(cells, header.currency) + CRLF;
    if (lines !== '') yield encode(lines);
  }
}
