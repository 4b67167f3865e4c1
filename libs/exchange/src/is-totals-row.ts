import { isEmptyText } from './text-reading';

export interface TotalsRowColumns {
  /** Every column that says what a row is about: best all columns but the amounts, so that no booking is mistaken. */
  keyColumns: readonly number[];
  amountColumns: readonly number[];
}

const WORD =
  '(?:gesamt|end|zwischen|teil)?summen?|gesamt|gesamtergebnis|(?:teil|zwischen)?ergebnis|insgesamt|total|totals|grand total|sub-?total|sum|Σ';
const LABEL_ALONE = new RegExp(`^(?:${WORD})[\\s:.]*$`, 'iu');
const LABEL_WITH_YEAR = new RegExp(`^(?:${WORD})[\\s:.]*(?:(?:19|20)\\d{2})?[\\s:.]*$`, 'iu');
const LABEL_FIRST = new RegExp(`^(?:${WORD})(?![\\p{L}\\p{N}_-])`, 'iu');
/** As spreadsheets label their own subtotals: `4100 Ergebnis`, `Marketing gesamt`. */
const LABEL_LAST = new RegExp(`\\s(?:${WORD})[\\s:.]*$`, 'iu');

/**
 * Whether a row sums up others and so must be left out: it has amounts, but no key at all; or its only key is a label
 * such as `Summe`, `Gesamt:`, `Total 2026` or `4100 Ergebnis`. A vendor called "Total Energies" with a date or a cost centre beside it
 * is a booking, and so is one where the label is more than the bare word and no second key column could tell.
 *
 * @example isTotalsRow(['', '', '12,00'], { keyColumns: [0, 1], amountColumns: [2] }) //=> true
 * @example isTotalsRow(['Total Energies', '4711', '12,00'], { keyColumns: [0, 1], amountColumns: [2] }) //=> false
 */
export function isTotalsRow(
  record: readonly string[],
  { keyColumns, amountColumns }: TotalsRowColumns,
): boolean {
  const hasAmount = amountColumns.some((index) => !isEmptyText(record[index] ?? ''));
  if (!hasAmount || keyColumns.length === 0) return false;
  const keys = keyColumns.map((index) => (record[index] ?? '').trim()).filter((key) => key !== '');
  const [label, ...others] = keys;
  if (label === undefined) return true;
  if (others.length > 0) return false;
  return (
    LABEL_ALONE.test(label) || (keyColumns.length > 1 && (LABEL_FIRST.test(label) || LABEL_LAST.test(label)))
  );
}

/**
 * Whether a cell only labels a totals row, so that it tells nothing about what its column holds.
 *
 * @example isTotalsLabel('Summe 2026:') //=> true
 * @example isTotalsLabel('Total Energies') //=> false
 */
export function isTotalsLabel(cell: string): boolean {
  return LABEL_WITH_YEAR.test(cell.trim());
}
