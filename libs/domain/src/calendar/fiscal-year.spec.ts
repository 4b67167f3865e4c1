import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MONTH_OFFSET, ONE_TO_TWELVE, monthAt } from '../testing/ranges';
import { errorCodeOf } from '../testing/error-code-of';
import { fiscalMonths, fiscalPeriodOf, fiscalYearOf, monthOfFiscalPeriod } from './fiscal-year';

const month = () => fc.integer(MONTH_OFFSET).map(monthAt);

describe('fiscal year', () => {
  it.each([
    ['2026-01', 1, 2026, 1],
    ['2026-12', 1, 2026, 12],
    // City of Philadelphia: "fiscal year 2021" is July 2020 to June 2021.
    ['2020-07', 7, 2021, 1],
    ['2020-12', 7, 2021, 6],
    ['2021-06', 7, 2021, 12],
    ['2021-07', 7, 2022, 1],
    // UK government: the year to March 2026.
    ['2025-04', 4, 2026, 1],
    ['2026-03', 4, 2026, 12],
    ['2025-12', 12, 2026, 1],
    ['2025-11', 12, 2025, 12],
    ['2025-02', 2, 2026, 1],
    ['2026-01', 2, 2026, 12],
  ])('%s with a year from month %d is year %d, period %d', (text, start, year, period) => {
    expect(fiscalYearOf(text, start)).toBe(year);
    expect(fiscalPeriodOf(text, start)).toBe(period);
    expect(monthOfFiscalPeriod(year, period, start)).toBe(text);
  });

  it('lists the twelve months of a shifted year', () => {
    expect(fiscalMonths(2021, 10)).toEqual([
      ...['2020-10', '2020-11', '2020-12', '2021-01', '2021-02', '2021-03'],
      ...['2021-04', '2021-05', '2021-06', '2021-07', '2021-08', '2021-09'],
    ]);
  });

  it.each([0, 13, 1.5, Number.NaN])('refuses the start month %d', (start) => {
    expect(errorCodeOf(() => fiscalYearOf('2026-01', start))).toBe('calendar.not-start-month');
    expect(errorCodeOf(() => fiscalPeriodOf('2026-01', start))).toBe('calendar.not-start-month');
    expect(errorCodeOf(() => fiscalMonths(2026, start))).toBe('calendar.not-start-month');
  });

  it.each([0, 13, 2.5])('refuses the period %d', (period) => {
    expect(errorCodeOf(() => monthOfFiscalPeriod(2026, period, 1))).toBe('calendar.not-period');
  });

  it('year and period name the month, and the year ends in the calendar year of its name', () => {
    fc.assert(
      fc.property(month(), fc.integer(ONE_TO_TWELVE), (text, start) => {
        const year = fiscalYearOf(text, start);
        expect(monthOfFiscalPeriod(year, fiscalPeriodOf(text, start), start)).toBe(text);
        const months = fiscalMonths(year, start);
        expect(months).toContain(text);
        expect(months).toHaveLength(12);
        expect(months.at(-1)?.slice(0, 4)).toBe(String(year));
      }),
    );
  });
});
