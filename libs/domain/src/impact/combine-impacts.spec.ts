import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { euros, toImpactInput, values } from '../testing/impact-input';
import { monthAt } from '../testing/ranges';
import { combineImpacts } from './combine-impacts';
import { computeLinkImpact } from './compute-link-impact';

const cost = toImpactInput().costByMonth;
const revenue = computeLinkImpact(toImpactInput());
const leadsInput = toImpactInput({
  kpiByMonth: values({ '2026-01': 130, '2026-02': 120 }),
  baseline: { kind: 'fixed', valueE4: 100_0000 },
  valuePerUnitMicro: 250_000_000,
  shareBp: 5_000,
  marginBp: 10_000,
});

describe('combineImpacts', () => {
  it('by hand: revenue and leads of one initiative', () => {
    // Revenue 2,000 + 3,000; leads (30 + 20) x 250 x 50 % = 6,250: 11,250 against 4,000, ROI 1.8125.
    // At full share 20,000 + 12,500 would be earned: break-even 4,000 / 32,500.
    const { totals } = combineImpacts([revenue, computeLinkImpact(leadsInput)], cost);
    expect(totals).toMatchObject({
      ...{ costMinor: 4_000_00, externalCostMinor: 2_000_00, attributedMinor: 18_750_00 },
      ...{ contributionMinor: 11_250_00, roi: 1.8125, romi: 4.625, paybackMonth: '2026-01' },
    });
    expect(totals.breakEvenShare).toBeCloseTo(4_000 / 32_500, 12);
  });

  it('leaves a month out of the ratio while one of its links is open', () => {
    // Leads arrive a month later: only January is closed for both. Revenue 2,000 + leads 20 x 250 x 50 % = 2,500.
    const { totals } = combineImpacts([revenue, computeLinkImpact({ ...leadsInput, lagMonths: 1 })], cost);
    expect(totals).toMatchObject({
      ...{ costMinor: 1_500_00, contributionMinor: 4_500_00, roi: 2 },
      ...{ openMonths: ['2026-02'], openCostMinor: 2_500_00, missingMonths: [], missingCostMinor: 0 },
    });
  });

  it('names the months without a KPI value', () => {
    const gap = computeLinkImpact({ ...leadsInput, kpiByMonth: values({ '2026-02': 120 }) });
    const { totals } = combineImpacts([revenue, gap], cost);
    expect(totals).toMatchObject({
      missingMonths: ['2026-01'],
      missingCostMinor: 1_500_00,
      costMinor: 2_500_00,
    });
  });

  it('names cost in months that no link covers, and leaves none out unsaid', () => {
    const early = euros({ '2025-12': 700, '2026-01': 1_500, '2026-02': 2_500 });
    const { totals } = combineImpacts([revenue], early);
    expect(totals).toMatchObject({ costMinor: 4_000_00, outsideCostMinor: 700_00 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 24 }), fc.integer({ min: 0, max: 3 }), (start, lagMonths) => {
        const all = new Map(Array.from({ length: 24 }, (_, at) => [monthAt(at), (at + 1) * 100]));
        const input = { costByMonth: all, externalCostByMonth: new Map(), lagMonths, asOf: monthAt(20) };
        const link = computeLinkImpact(toImpactInput({ ...input, validFrom: monthAt(start) }));
        const { costMinor, openCostMinor, missingCostMinor, outsideCostMinor } = combineImpacts(
          [link],
          all,
        ).totals;
        expect(costMinor + openCostMinor + missingCostMinor + outsideCostMinor).toBe(30_000);
      }),
    );
  });

  it('has no ratio for no links', () => {
    expect(combineImpacts([], new Map())).toMatchObject({
      rows: [],
      totals: { costMinor: 0, roi: null, romi: null, breakEvenShare: null, paybackMonth: null },
    });
  });

  it('one link combined is the link itself', () => {
    const { incrementalMinor: _increment, ...totals } = revenue.totals;
    expect(combineImpacts([revenue], cost).totals).toEqual(totals);
  });

  it('never counts the cost twice, and adds the contributions of links that are closed alike', () => {
    const shares = fc.array(fc.nat(10_000), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(shares, (list) => {
        const links = list.map((shareBp) => computeLinkImpact(toImpactInput({ shareBp })));
        const { totals } = combineImpacts(links, cost);
        expect(totals.costMinor).toBe(4_000_00);
        expect(totals.contributionMinor).toBe(
          links.reduce((sum, link) => sum + link.totals.contributionMinor, 0),
        );
        expect(combineImpacts([...links].reverse(), cost).totals).toEqual(totals);
      }),
    );
  });
});
