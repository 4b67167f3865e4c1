import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareMonths } from '../calendar/compare-months';
import { euros, toImpactInput, values } from '../testing/impact-input';
import { monthAt } from '../testing/ranges';
import {
  computePaybackMonth,
  findPaybackMonth,
  toContribution,
  type CashFlow,
} from './compute-payback-month';
import { toImpactRows } from './to-impact-rows';

const flow = (...pairs: [string, number][]): CashFlow[] => pairs.map(([month, minor]) => ({ month, minor }));

describe('findPaybackMonth', () => {
  it.each([
    ['in the month of the cost', flow(['2026-01', 5]), flow(['2026-01', 5]), '2026-01'],
    ['when the last part arrives', flow(['2026-01', 5]), flow(['2026-02', 4], ['2026-04', 1]), '2026-04'],
    ['never', flow(['2026-01', 5]), flow(['2026-02', 4]), null],
    ['no cost', [], flow(['2026-02', 4]), null],
    ['value before the first cost waits for it', flow(['2026-03', 5]), flow(['2026-01', 9]), '2026-03'],
    [
      'the first time counts, later cost or not',
      flow(['2026-01', 5], ['2026-03', 9]),
      flow(['2026-02', 5]),
      '2026-02',
    ],
    ['a credit note pays back too', flow(['2026-01', 5], ['2026-02', -5]), [], '2026-02'],
    [
      'months in any order',
      flow(['2026-02', 3], ['2026-01', 5]),
      flow(['2026-05', 4], ['2026-03', 4]),
      '2026-05',
    ],
  ])('%s', (_case, costs, contributions, expected) => {
    expect(findPaybackMonth(costs, contributions)).toBe(expected);
  });

  it('more contribution never pays back later', () => {
    const flows = fc.array(
      fc.record({ month: fc.nat(11).map(monthAt), minor: fc.integer({ min: 1, max: 100 }) }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(flows, flows, flows, (costs, contributions, more) => {
        const before = findPaybackMonth(costs, contributions);
        const after = findPaybackMonth(costs, [...contributions, ...more]);
        if (before !== null) expect(after !== null && compareMonths(after, before) <= 0).toBe(true);
      }),
    );
  });
});

describe('computePaybackMonth', () => {
  // By hand: 600 spent in January, lag 2; 40 % of 25 % of 4,000 is 400 in March and again in April: 800 >= 600.
  const rows = toImpactRows(
    toImpactInput({
      costByMonth: euros({ '2026-01': 600 }),
      kpiByMonth: values({ '2026-03': 104_000, '2026-04': 104_000 }),
      lagMonths: 2,
      asOf: '2026-04',
    }),
  );

  it('counts contribution when it arrives, not when it was paid for', () => {
    expect(rows.map(toContribution).slice(0, 2)).toEqual(flow(['2026-03', 400_00], ['2026-04', 400_00]));
    expect(computePaybackMonth(rows)).toBe('2026-04');
  });

  it('counts cost of open months: it is spent', () => {
    const spent = rows.map((row) => (row.month === '2026-03' ? { ...row, costMinor: 201_00 } : row));
    expect(spent.find(({ month }) => month === '2026-03')?.state).toBe('open');
    expect(computePaybackMonth(spent)).toBeNull();
  });
});
