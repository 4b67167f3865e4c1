import { describe, expect, it } from 'vitest';
import { fiscalMonths } from '../calendar/fiscal-year';
import { findNoticeMonth, isPaymentMonth } from './recurring';

const paid = (terms: Parameters<typeof isPaymentMonth>[0]) =>
  fiscalMonths(2026, 1)
    .filter((month) => isPaymentMonth(terms, month))
    .map((month) => Number(month.slice(5)));
const runsOn = { endMonth: null, autoRenews: false };

describe('isPaymentMonth', () => {
  it.each([
    [
      'monthly from March',
      { intervalMonths: 1, startMonth: '2026-03', ...runsOn },
      [3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    ],
    ['quarterly since November', { intervalMonths: 3, startMonth: '2025-11', ...runsOn }, [2, 5, 8, 11]],
    ['half-yearly', { intervalMonths: 6, startMonth: '2024-04', ...runsOn }, [4, 10]],
    ['yearly', { intervalMonths: 12, startMonth: '2020-09', ...runsOn }, [9]],
    ['not before it starts', { intervalMonths: 1, startMonth: '2027-01', ...runsOn }, []],
    [
      'until its end',
      { intervalMonths: 3, startMonth: '2025-07', endMonth: '2026-06', autoRenews: false },
      [1, 4],
    ],
    [
      'beyond its end when it renews',
      { intervalMonths: 3, startMonth: '2025-07', endMonth: '2026-06', autoRenews: true },
      [1, 4, 7, 10],
    ],
  ] as const)('%s', (_case, terms, months) => {
    expect(paid(terms)).toEqual(months);
  });
});

describe('findNoticeMonth', () => {
  const yearly = { intervalMonths: 12, startMonth: '2025-01', endMonth: '2025-12', noticeMonths: 3 } as const;
  it.each([
    ['before the first notice', true, '2025-04', '2025-09'],
    ['in the month itself', true, '2025-09', '2025-09'],
    ['one month late: the next term', true, '2025-10', '2026-09'],
    ['a year later', true, '2026-10', '2027-09'],
    ['over, when it does not renew', false, '2025-10', null],
  ])('%s', (_case, autoRenews, asOf, expected) => {
    expect(findNoticeMonth({ ...yearly, autoRenews }, asOf)).toBe(expected);
  });

  it('is open without an end', () => {
    expect(findNoticeMonth({ ...yearly, endMonth: null, autoRenews: true }, '2026-01')).toBeNull();
  });
});
