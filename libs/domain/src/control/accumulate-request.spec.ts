import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumMinor } from '../money/sum-minor';
import { monthAt } from '../testing/ranges';
import { accumulateRequest } from './accumulate-request';

const part = (dueMonth: string, amountMinor: number, categoryId = 'agency') => ({
  dueMonth,
  amountMinor,
  categoryId,
});

describe('accumulateRequest', () => {
  it('adds up month by month within a fiscal year', () => {
    const steps = accumulateRequest([part('2026-05', 300), part('2026-03', 100), part('2027-01', 50)], 1);
    expect(steps).toEqual([
      { fiscalYear: 2026, month: '2026-03', categoryId: 'agency', amountMinor: 100 },
      { fiscalYear: 2026, month: '2026-05', categoryId: 'agency', amountMinor: 400 },
      { fiscalYear: 2027, month: '2027-01', categoryId: 'agency', amountMinor: 50 },
    ]);
  });

  it('asks once for every category, and follows a year that starts in July', () => {
    const steps = accumulateRequest([part('2026-06', 10), part('2026-07', 20, 'media')], 7);
    expect(
      steps.map(({ fiscalYear, categoryId, amountMinor }) => [fiscalYear, categoryId, amountMinor]),
    ).toEqual([
      [2026, 'agency', 10],
      [2027, 'media', 20],
    ]);
    expect(accumulateRequest([], 7)).toEqual([]);
  });

  it('ends each year with all that is asked of it', () => {
    const parts = fc.array(
      fc.record({
        dueMonth: fc.nat(30).map(monthAt),
        amountMinor: fc.integer({ min: 1, max: 1_000_000 }),
        categoryId: fc.constantFrom('a', 'b'),
      }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(parts, fc.integer({ min: 1, max: 12 }), (asked, start) => {
        const steps = accumulateRequest(asked, start);
        const last = new Map(steps.map(({ fiscalYear, amountMinor }) => [fiscalYear, amountMinor]));
        expect(sumMinor([...last.values()])).toBe(sumMinor(asked.map(({ amountMinor }) => amountMinor)));
      }),
    );
  });
});
