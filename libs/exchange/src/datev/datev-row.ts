import { addMinor, divideRounded } from '@etat/domain';
import type { CsvCell } from '../csv-cell';
import { isDatevText, toDatevDocument, toDatevText } from './datev-text';

/** A posting as the books are to know it. */
export interface DatevPosting {
  id: number;
  /** Cost without the tax that is recovered; negative for a credit. */
  amountMinor: number;
  date: string;
  /** The ledger account of its cost category; null when that has none. */
  account: string | null;
  document: string;
  text: string;
  costCentre: string;
}

/** What an organisation's bookkeeping wants in every row. */
export interface DatevTerms {
  /** Digits of an impersonal account, 4 to 8. */
  accountLength: number;
  contraAccount: string;
  /** Four digits; null books without a key. */
  taxKey: string | null;
  /** With a key the amount is gross: the net amount and so many basis points of it. */
  taxRateBp: number;
}

export type DatevField = 'amount' | 'account' | 'document' | 'text' | 'cost-centre';

/** Why a row is not written, is written otherwise than it stands, or stops the file. */
export interface DatevProblem {
  field: DatevField;
  code:
    | 'datev.account-missing'
    | 'datev.account-invalid'
    | 'datev.amount-zero'
    | 'datev.amount-too-large'
    | 'datev.document-changed'
    | 'datev.text-cut'
    | 'datev.text-changed'
    | 'datev.cost-centre-invalid';
  severity: 'blocking' | 'changed' | 'left-out';
  value: string;
}

export interface DatevReading {
  /** Cells in the order of our columns; null for a row that is left out or cannot be written. */
  cells: CsvCell[] | null;
  /** What the row adds to the total of the file: the amount as it is written. */
  figure: number;
  problems: DatevProblem[];
}

export const DATEV_LIMITS = { text: 60, document: 36, costCentre: 36 } as const;
/** Ten digits before the comma and two behind it. */
const LARGEST_MINOR = 999_999_999_999;
const CENT_DIGITS = 2;

const textCell = (text: string): CsvCell => (text === '' ? null : { kind: 'text', text });

/** Net amount with its tax. @example toGrossMinor(10_000, 1_900) //=> 11_900 */
export function toGrossMinor(netMinor: number, taxRateBp: number): number {
  return addMinor(netMinor, Number(divideRounded(BigInt(netMinor) * BigInt(taxRateBp), 10_000n)));
}

/** Holds a posting against the rules of the layout and says everything that is wrong with it. */
export function toDatevRow(posting: DatevPosting, terms: DatevTerms): DatevReading {
  const amountMinor =
    terms.taxKey === null ? posting.amountMinor : toGrossMinor(posting.amountMinor, terms.taxRateBp);
  if (amountMinor === 0)
    return {
      ...{ cells: null, figure: 0 },
      problems: [{ field: 'amount', code: 'datev.amount-zero', severity: 'left-out', value: '0' }],
    };
  const document = toDatevDocument(posting.document, DATEV_LIMITS.document);
  const text = toDatevText(posting.text, DATEV_LIMITS.text);
  const problems = [
    ...findAmountFaults(amountMinor),
    ...findAccountFaults(posting.account, terms.accountLength),
    ...findCostCentreFaults(posting.costCentre),
    ...findChanges(posting, document),
  ];
  if (problems.some(({ severity }) => severity === 'blocking')) return { cells: null, figure: 0, problems };
  const cells: CsvCell[] = [
    { kind: 'integer', value: posting.id },
    { kind: 'amount', minor: amountMinor, exponent: CENT_DIGITS },
    textCell(posting.account ?? ''),
    textCell(terms.contraAccount),
    textCell(terms.taxKey ?? ''),
    { kind: 'date', date: posting.date },
    textCell(document),
    textCell(text),
    textCell(posting.costCentre),
  ];
  return { cells, figure: amountMinor, problems };
}

function findAmountFaults(amountMinor: number): DatevProblem[] {
  if (Math.abs(amountMinor) <= LARGEST_MINOR) return [];
  const value = String(amountMinor);
  return [{ field: 'amount', code: 'datev.amount-too-large', severity: 'blocking', value }];
}

function findAccountFaults(account: string | null, accountLength: number): DatevProblem[] {
  if (account === null || account === '')
    return [{ field: 'account', code: 'datev.account-missing', severity: 'blocking', value: '' }];
  if (/^\d+$/.test(account) && account.length <= accountLength && Number(account) > 0) return [];
  return [{ field: 'account', code: 'datev.account-invalid', severity: 'blocking', value: account }];
}

/** A code that is changed would be another cost centre, so it is never cleaned. */
function findCostCentreFaults(code: string): DatevProblem[] {
  if (code.length <= DATEV_LIMITS.costCentre && isDatevText(code)) return [];
  return [{ field: 'cost-centre', code: 'datev.cost-centre-invalid', severity: 'blocking', value: code }];
}

function findChanges(posting: DatevPosting, document: string): DatevProblem[] {
  const problems: DatevProblem[] = [];
  const changed = { severity: 'changed' } as const;
  if (document !== posting.document)
    problems.push({ ...changed, field: 'document', code: 'datev.document-changed', value: posting.document });
  const whole = toDatevText(posting.text, Infinity);
  if (whole !== posting.text)
    problems.push({ ...changed, field: 'text', code: 'datev.text-changed', value: posting.text });
  if (whole.length > DATEV_LIMITS.text)
    problems.push({ ...changed, field: 'text', code: 'datev.text-cut', value: posting.text });
  return problems;
}
