import { describe, expect, it } from 'vitest';
import { errorCodeOf } from '../testing/error-code-of';
import type { PhasingTerms, RecurringTerms } from './phasing-terms';
import { requireTerms } from './require-terms';

const year = (...first: number[]) => [...first, ...new Array<number>(12 - first.length).fill(0)];
const contract: RecurringTerms = {
  kind: 'recurring',
  intervalMonths: 1,
  startMonth: '2026-02',
  endMonth: null,
  amountMinor: 1,
  noticeMonths: 0,
  autoRenews: false,
};

describe('requireTerms', () => {
  it.each<[string, PhasingTerms, string | null]>([
    ['100 %', { kind: 'percentages', sharesBp: year(2_500, 7_500) }, null],
    ['99.99 %', { kind: 'percentages', sharesBp: year(2_500, 7_499) }, 'phasing.shares-not-100'],
    ['a negative share', { kind: 'percentages', sharesBp: year(-1, 10_001) }, 'impact.not-share'],
    ['eleven shares', { kind: 'percentages', sharesBp: [10_000] }, 'phasing.not-twelve-months'],
    ['December', { kind: 'event', period: 12 }, null],
    ['a thirteenth period', { kind: 'event', period: 13 }, 'calendar.not-period'],
    ['a contract without end', contract, null],
    ['one that ends before it starts', { ...contract, endMonth: '2026-01' }, 'month-range.reversed'],
    ['a season', { kind: 'seasonality', source: 'organisation', fiscalYear: 2025, weights: year(1) }, null],
    [
      'no season',
      { kind: 'seasonality', source: 'organisation', fiscalYear: 2025, weights: year() },
      'phasing.no-actuals',
    ],
    [
      'nothing last year',
      { kind: 'previous-year', factorBp: 1, fiscalYear: 2025, monthsBefore: year() },
      'phasing.no-actuals',
    ],
  ])('%s', (_case, terms, code) => {
    expect(errorCodeOf(() => requireTerms(terms))).toBe(code);
  });
});
