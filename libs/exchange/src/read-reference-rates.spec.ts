import { describe, expect, it } from 'vitest';
import { readReferenceRates } from './read-reference-rates';

async function read(text: string) {
  const chunks = [text.slice(0, 30), text.slice(30)].map((part) => new TextEncoder().encode(part));
  const rates = [];
  for await (const rate of readReferenceRates(toStream(chunks))) rates.push(rate);
  return rates;
}
async function* toStream(chunks: Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield await Promise.resolve(chunk);
}

const FILE = 'Date,USD,JPY,CYP,\n2024-02-19,1.0776,161.59,N/A,\n2007-12-31,1.4721,164.93,0.585274,\n';

describe('readReferenceRates', () => {
  it('reads what was quoted, with a trailing delimiter and N/A', async () => {
    expect(await read(FILE)).toEqual([
      { currency: 'USD', date: '2024-02-19', perEuroE9: 1_077_600_000 },
      { currency: 'JPY', date: '2024-02-19', perEuroE9: 161_590_000_000 },
      { currency: 'USD', date: '2007-12-31', perEuroE9: 1_472_100_000 },
      { currency: 'JPY', date: '2007-12-31', perEuroE9: 164_930_000_000 },
      { currency: 'CYP', date: '2007-12-31', perEuroE9: 585_274_000 },
    ]);
  });

  it.each([
    ['nothing at all', '', 'rates.not-reference-file'],
    ['another file', 'Datum;Betrag\n2024-02-19;1\n', 'rates.not-reference-file'],
    ['a word for a rate', FILE.replace('161.59', 'none'), 'rates.bad-cell'],
    ['a negative rate', FILE.replace('161.59', '-1'), 'rates.bad-cell'],
    ['a rate of nothing', FILE.replace('161.59', '0'), 'rates.bad-cell'],
    ['a day that does not exist', FILE.replace('2024-02-19', '2024-02-30'), 'rates.bad-cell'],
    ['a row that is cut off', FILE.replace(',N/A,', ''), 'rates.bad-cell'],
    ['a rate without a currency', FILE.replace('N/A,', 'N/A,7'), 'rates.bad-cell'],
  ])('refuses %s', async (_case, text, code) => {
    await expect(read(text)).rejects.toThrow(code);
  });
});
