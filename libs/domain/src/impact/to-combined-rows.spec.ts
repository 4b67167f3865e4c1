import { describe, expect, it } from 'vitest';
import { DomainError } from '../errors/domain-error';
import { euros, toImpactInput, values } from '../testing/impact-input';
import { computeLinkImpact } from './compute-link-impact';
import { toCombinedRows } from './to-combined-rows';

const revenue = computeLinkImpact(toImpactInput());

describe('toCombinedRows', () => {
  it('has each month once, cost once, contributions added', () => {
    const [january] = toCombinedRows([revenue, revenue]);
    expect(january).toEqual({
      ...{ month: '2026-01', state: 'closed', costMinor: 1_500_00, externalCostMinor: 1_000_00 },
      ...{ attributedMinor: 10_000_00, contributionMinor: 4_000_00, potentialMinor: 16_000_00 },
    });
  });

  it.each([
    ['open while one link is', { lagMonths: 1 }, 'open'],
    ['missing while one link is', { kpiByMonth: values({ '2026-01': 1 }) }, 'missing'],
  ] as const)('February is %s, and then holds no value', (_case, changes, state) => {
    const rows = toCombinedRows([revenue, computeLinkImpact(toImpactInput(changes))]);
    expect(rows.at(-1)).toEqual({
      ...{ month: '2026-02', state, costMinor: 2_500_00, externalCostMinor: 1_000_00 },
      ...{ attributedMinor: null, contributionMinor: null, potentialMinor: null },
    });
  });

  it('open comes before missing', () => {
    const missing = computeLinkImpact(toImpactInput({ kpiByMonth: new Map() }));
    const open = computeLinkImpact(toImpactInput({ lagMonths: 5 }));
    expect(toCombinedRows([missing, open]).map(({ state }) => state)).toEqual(['open', 'open']);
  });

  it('months come in order, also where links begin at different times', () => {
    const early = computeLinkImpact(toImpactInput({ validFrom: '2025-11' }));
    expect(toCombinedRows([revenue, early]).map(({ month }) => month)).toEqual([
      ...['2025-11', '2025-12', '2026-01', '2026-02'],
    ]);
  });

  it.each([
    { costByMonth: euros({ '2026-01': 1_500, '2026-02': 2_499 }) },
    { externalCostByMonth: euros({ '2026-01': 1_000, '2026-02': 999 }) },
  ])('refuses links of different initiatives', (changes) => {
    const other = computeLinkImpact(toImpactInput(changes));
    expect(() => toCombinedRows([revenue, other])).toThrow(
      new DomainError('impact.cost-differs', { month: '2026-02' }),
    );
  });
});
