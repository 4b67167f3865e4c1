import { DomainError, isDate, parseDecimal } from '@etat/domain';
import { readCsvBatches } from './read-csv';

/** Units of a currency for one euro on a day, x 10^9. */
export interface ReferenceRate {
  currency: string;
  date: string;
  perEuroE9: number;
}

const SCALE = 9;
const NOT_QUOTED = new Set(['', 'N/A']);
const DIALECT = { encoding: 'utf-8', delimiter: ',', headerRow: false, headerLine: 1 } as const;

/**
 * Reads the daily euro reference rates as the European Central Bank publishes them (`eurofxref-hist.csv`): a column per
 * currency, a row per day, `N/A` where a currency was not quoted, a delimiter behind the last column.
 *
 * @throws {DomainError} `rates.not-reference-file` when the first line is not `Date` and currencies; `rates.bad-cell`
 *   with `line` and `value` where a cell is neither a rate nor `N/A`, or a day is no date.
 * @see https://www.ecb.europa.eu/stats/policy_and_exchange_rates/euro_reference_exchange_rates
 * @example for await (const rate of readReferenceRates(file)) rate //=> { currency: 'USD', date: '2024-02-19', perEuroE9: 1077600000 }
 */
export async function* readReferenceRates(source: AsyncIterable<Uint8Array>): AsyncGenerator<ReferenceRate> {
  let currencies: readonly string[] | null = null;
  for await (const rows of readCsvBatches(source, DIALECT)) {
    for (const { line, record, problem } of rows) {
      if (currencies === null) currencies = readCurrencies(record);
      else if (problem)
        throw new DomainError('rates.bad-cell', { line, value: record.join(',').slice(0, 80) });
      else yield* readDay(record, currencies, line);
    }
  }
  if (currencies === null) throw new DomainError('rates.not-reference-file', {});
}

function readCurrencies(record: readonly string[]): readonly string[] {
  const [first = '', ...codes] = record.map((cell) => cell.trim());
  const named = codes.filter((code) => code !== '');
  if (first !== 'Date' || named.length === 0 || named.some((code) => !/^[A-Z]{3}$/.test(code)))
    throw new DomainError('rates.not-reference-file', {});
  return codes;
}

function* readDay(
  record: readonly string[],
  currencies: readonly string[],
  line: number,
): Generator<ReferenceRate> {
  const [date = '', ...cells] = record.map((cell) => cell.trim());
  if (!isDate(date)) throw new DomainError('rates.bad-cell', { line, value: date.slice(0, 80) });
  for (const [index, cell] of cells.entries()) {
    const currency = currencies[index] ?? '';
    if (NOT_QUOTED.has(cell)) continue;
    const perEuroE9 = /^\d+(\.\d+)?$/.test(cell) ? parseDecimal(cell, SCALE) : 0;
    if (currency === '' || perEuroE9 <= 0)
      throw new DomainError('rates.bad-cell', { line, value: cell.slice(0, 80) });
    yield { currency, date, perEuroE9 };
  }
}
