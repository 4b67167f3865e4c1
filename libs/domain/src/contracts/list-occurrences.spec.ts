import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyContract } from '../testing/contract-terms';
import { listOccurrences } from './list-occurrences';

const dates = (startDate: string, endDate: string, intervalMonths: number) =>
  listOccurrences({ startDate, endDate, intervalMonths, amountMinor: 500 }).map(({ date }) => date);

describe('listOccurrences', () => {
  it.each([
    [
      'monthly from the 31st stays at the end of the month',
      '2026-01-31',
      '2026-04-30',
      1,
      ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30'],
    ],
    ['quarterly', '2026-02-15', '2027-02-14', 3, ['2026-02-15', '2026-05-15', '2026-08-15', '2026-11-15']],
    ['half-yearly', '2026-01-01', '2026-12-31', 6, ['2026-01-01', '2026-07-01']],
    ['yearly, two years', '2026-07-01', '2028-06-30', 12, ['2026-07-01', '2027-07-01']],
    ['an interval that is cut short is due', '2026-01-01', '2026-04-01', 3, ['2026-01-01', '2026-04-01']],
    ['one day', '2026-01-01', '2026-01-01', 1, ['2026-01-01']],
    ['yearly from a leap day', '2024-02-29', '2026-03-01', 12, ['2024-02-29', '2025-02-28', '2026-02-28']],
  ] as const)('%s', (_case, startDate, endDate, intervalMonths, expected) => {
    expect(dates(startDate, endDate, intervalMonths)).toEqual(expected);
  });

  it('all lie in the term, in order, at least one, each with the amount', () => {
    fc.assert(
      fc.property(anyContract(), (terms) => {
        const found = listOccurrences(terms);
        const inOrder = found.every(
          ({ date }, index) => index === 0 || date > (found[index - 1]?.date ?? ''),
        );
        return (
          found.length > 0 &&
          inOrder &&
          found.every(
            ({ date, amountMinor }) =>
              date >= terms.startDate && date <= terms.endDate && amountMinor === terms.amountMinor,
          )
        );
      }),
    );
  });
});
