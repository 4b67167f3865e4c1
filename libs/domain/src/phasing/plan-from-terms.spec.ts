import { describe, expect, it } from 'vitest';
import { fiscalMonths } from '../calendar/fiscal-year';
import type { PhasingTerms, RecurringTerms } from './phasing-terms';
import { planFromTerms, settleTerms } from './plan-from-terms';

const months = fiscalMonths(2026, 1);
const year = (...first: number[]) => [...first, ...new Array<number>(12 - first.length).fill(0)];
const quarterly: RecurringTerms = {
  kind: 'recurring',
  intervalMonths: 3,
  startMonth: '2026-02',
  endMonth: '2026-08',
  amountMinor: 99_90,
  noticeMonths: 3,
  autoRenews: false,
};
const lastYear: PhasingTerms = {
  kind: 'previous-year',
  factorBp: 10_300,
  fiscalYear: 2025,
  monthsBefore: year(100_00, -20_01),
};

describe('planFromTerms', () => {
  it.each([
    ['payments until the end of the contract', quarterly, year(0, 99_90, 0, 0, 99_90, 0, 0, 99_90)],
    [
      'and beyond it when it renews itself',
      { ...quarterly, autoRenews: true },
      year(0, 99_90, 0, 0, 99_90, 0, 0, 99_90, 0, 0, 99_90),
    ],
    ['last year + 3 %, rounded month by month', lastYear, year(103_00, -20_61)],
    ['percentages need a total', { kind: 'percentages', sharesBp: year(10_000) }, null],
    ['no terms', null, null],
  ] as const)('%s', (_case, terms, expected) => {
    expect(planFromTerms(terms as PhasingTerms | null, months)).toEqual(expected);
  });
});

describe('settleTerms', () => {
  it.each([
    ['three payments of 100.00', quarterly, 300_00, { amountMinor: 100_00 }],
    ['3.33 a payment is the nearest', quarterly, 10_00, { amountMinor: 3_33 }],
    [
      'a contract that never pays this year',
      { ...quarterly, startMonth: '2027-01', endMonth: null },
      5,
      { amountMinor: 99_90 },
    ],
    ['twice last year', lastYear, 159_98, { factorBp: 20_000 }],
    ['nothing last year', { ...lastYear, monthsBefore: year() }, 5, { factorBp: 10_300 }],
  ] as const)('%s', (_case, terms, totalMinor, expected) => {
    expect(settleTerms(terms as PhasingTerms, months, totalMinor)).toMatchObject(expected);
  });
});
