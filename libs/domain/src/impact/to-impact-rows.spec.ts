import { describe, expect, it } from 'vitest';
import { euros, toImpactInput, values } from '../testing/impact-input';
import { errorCodeOf } from '../testing/error-code-of';
import { toImpactRows } from './to-impact-rows';

describe('toImpactRows', () => {
  it('follows a row by hand: KPI - baseline, x share, x margin', () => {
    expect(toImpactRows(toImpactInput()).at(1)).toEqual({
      ...{ month: '2026-02', valueMonth: '2026-02', state: 'closed' },
      ...{ costMinor: 2_500_00, externalCostMinor: 1_000_00, kpiE4: 130_000_0000, baselineE4: 100_000_0000 },
      ...{ incrementalMinor: 30_000_00, attributedMinor: 7_500_00, contributionMinor: 3_000_00 },
    });
  });

  it.each([
    ['open: the value month is not over', { lagMonths: 1 }, ['closed', 'open'], ['2026-02', '2026-03']],
    [
      'open although a value is there already',
      { asOf: '2026-01' },
      ['closed', 'open'],
      ['2026-01', '2026-02'],
    ],
    [
      'missing: no KPI value',
      { kpiByMonth: values({ '2026-02': 1 }) },
      ['missing', 'closed'],
      ['2026-01', '2026-02'],
    ],
    [
      'missing: no baseline',
      {
        baseline: { kind: 'previous-year' },
        kpiByMonth: values({ '2025-02': 1, '2026-01': 1, '2026-02': 1 }),
      },
      ['missing', 'closed'],
      ['2026-01', '2026-02'],
    ],
  ] as const)('%s', (_case, changes, states, valueMonths) => {
    const rows = toImpactRows(toImpactInput(changes));
    expect(rows.map(({ state }) => state)).toEqual(states);
    expect(rows.map(({ valueMonth }) => valueMonth)).toEqual(valueMonths);
    for (const { state, incrementalMinor, attributedMinor, contributionMinor } of rows) {
      const money = [incrementalMinor, attributedMinor, contributionMinor];
      expect(money.every((minor) => (minor === null) === (state !== 'closed'))).toBe(true);
    }
  });

  it('shows which half is missing, and nothing of the future', () => {
    const missing = toImpactRows(toImpactInput({ kpiByMonth: values({ '2026-02': 1 }) })).at(0);
    expect(missing).toMatchObject({ kpiE4: null, baselineE4: 100_000_0000 });
    const open = toImpactRows(toImpactInput({ asOf: '2026-01' })).at(1);
    expect(open).toMatchObject({ kpiE4: null, baselineE4: null });
  });

  it('ends with the link, else with the last month that is over or has cost', () => {
    const last = (changes: Parameters<typeof toImpactInput>[0]) =>
      toImpactRows(toImpactInput(changes)).at(-1)?.month;
    expect(last({ asOf: '2026-04' })).toBe('2026-04');
    expect(last({ asOf: '2026-01' })).toBe('2026-02');
    expect(last({ asOf: '2026-04', validTo: '2026-03' })).toBe('2026-03');
    expect(last({ asOf: '2026-04', validTo: '2026-09' })).toBe('2026-04');
    expect(toImpactRows(toImpactInput({ validFrom: '2026-06' }))).toEqual([]);
  });

  it('turns a count into money: 30 leads more at 250.00 EUR', () => {
    const leads = toImpactInput({
      kpiByMonth: values({ '2026-01': 130, '2026-02': 100 }),
      baseline: { kind: 'fixed', valueE4: 100_0000 },
      valuePerUnitMicro: 250_000_000,
    });
    expect(toImpactRows(leads).map(({ incrementalMinor }) => incrementalMinor)).toEqual([7_500_00, 0]);
  });

  it('keeps a KPI below its baseline as a loss', () => {
    const worse = toImpactInput({ kpiByMonth: values({ '2026-01': 90_000, '2026-02': 100_000 }) });
    expect(toImpactRows(worse).map(({ contributionMinor }) => contributionMinor)).toEqual([-1_000_00, 0]);
  });

  it('takes the shares of other links before its own from the month of the KPI', () => {
    const asked: string[] = [];
    const shareBeforeBp = (month: string) => (asked.push(month), 5_000);
    const oneCent = euros({ '2026-01': 1 });
    const kpiByMonth = new Map([['2026-02', 100_000_0100]]);
    const input = toImpactInput({
      costByMonth: oneCent,
      kpiByMonth,
      shareBp: 5_000,
      lagMonths: 1,
      shareBeforeBp,
    });
    expect(toImpactRows(input).at(0)).toMatchObject({ incrementalMinor: 1, attributedMinor: 0 });
    expect(asked).toEqual(['2026-02']);
  });

  it.each([
    [{ lagMonths: -1 }, 'impact.not-lag'],
    [{ lagMonths: 0.5 }, 'impact.not-lag'],
    [{ shareBp: 10_001 }, 'impact.not-share'],
    [{ marginBp: 0.5 }, 'number.not-scaled-integer'],
    [{ validFrom: '2026' }, 'calendar.not-month'],
    [{ costByMonth: new Map([['2026-01', 0.5]]) }, 'money.not-minor-units'],
  ])('refuses %j with %s', (changes, code) => {
    expect(errorCodeOf(() => toImpactRows(toImpactInput(changes)))).toBe(code);
  });
});
