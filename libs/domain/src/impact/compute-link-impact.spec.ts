import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths } from '../calendar/add-months';
import { sumMinor } from '../money/sum-minor';
import { euros, toImpactInput, values } from '../testing/impact-input';
import { monthAt } from '../testing/ranges';
import { computeLinkImpact } from './compute-link-impact';

const byMonth = (amounts: readonly number[]) =>
  new Map(amounts.map((amount, index) => [monthAt(index), amount]));
const year = (of: fc.Arbitrary<number>) => fc.array(of, { minLength: 12, maxLength: 12 });
const costs = () => year(fc.integer({ min: 0, max: 10_000_00 }));
const kpis = () => year(fc.integer({ min: 0, max: 1_000_000_0000 }));
const share = () => fc.integer({ min: 0, max: 10_000 });
const toYear = (changes: Parameters<typeof toImpactInput>[0]) =>
  toImpactInput({ externalCostByMonth: new Map(), validFrom: monthAt(0), asOf: monthAt(11), ...changes });

describe('computeLinkImpact', () => {
  it('by hand, no lag', () => {
    // Increment 20,000 + 30,000; a quarter is 12,500, at 40 % margin 5,000; cost 4,000, of it 2,000 external.
    // ROI (5,000 - 4,000) / 4,000; ROMI (5,000 - 2,000) / 2,000; break-even 4,000 / (50,000 x 0.4).
    expect(computeLinkImpact(toImpactInput()).totals).toEqual({
      ...{ costMinor: 4_000_00, externalCostMinor: 2_000_00, incrementalMinor: 50_000_00 },
      ...{ attributedMinor: 12_500_00, contributionMinor: 5_000_00 },
      ...{ roi: 0.25, romi: 1.5, breakEvenShare: 0.2, paybackMonth: '2026-01' },
      ...{ openMonths: [], openCostMinor: 0, missingMonths: [], missingCostMinor: 0, outsideCostMinor: 0 },
      potentialMinor: 20_000_00,
    });
  });

  it('by hand, lag 1, a month not delivered and cost outside the link', () => {
    // Jan -> Feb 30,000 x 25 % x 40 % = 3,000 against 1,500: ROI 1. Feb -> Mar is missing, Mar -> Apr is open.
    const { totals } = computeLinkImpact(
      toImpactInput({
        costByMonth: euros({
          '2025-12': 700,
          '2026-01': 1_500,
          '2026-02': 2_500,
          '2026-03': 300,
          '2026-05': 40,
        }),
        lagMonths: 1,
        asOf: '2026-03',
        validTo: '2026-03',
      }),
    );
    expect(totals).toMatchObject({
      ...{ costMinor: 1_500_00, contributionMinor: 3_000_00, roi: 1, paybackMonth: null },
      ...{
        openMonths: ['2026-03'],
        openCostMinor: 300_00,
        missingMonths: ['2026-02'],
        missingCostMinor: 2_500_00,
      },
      outsideCostMinor: 740_00,
    });
  });

  it('has no ratio without closed cost, and never a payback without a return', () => {
    const none = { costByMonth: new Map(), externalCostByMonth: new Map() };
    const free = computeLinkImpact(toImpactInput(none)).totals;
    expect(free).toMatchObject({ roi: null, romi: null, breakEvenShare: 0, paybackMonth: null });
    const flat = computeLinkImpact(
      toImpactInput({ kpiByMonth: values({ '2026-01': 100_000, '2026-02': 100_000 }) }),
    );
    expect(flat.totals).toMatchObject({ roi: -1, romi: -1, breakEvenShare: null, paybackMonth: null });
  });

  it('totals are the sums of the closed rows; every cost is closed, open, missing or outside', () => {
    const delivered = year(fc.option(fc.integer({ min: 0, max: 1_000_000_0000 }), { nil: -1 }));
    fc.assert(
      fc.property(
        costs(),
        delivered,
        share(),
        fc.nat(14),
        fc.nat(11),
        (costMinor, kpi, shareBp, lagMonths, start) => {
          const kpiByMonth = new Map([...byMonth(kpi)].filter(([, value]) => value >= 0));
          const costByMonth = byMonth(costMinor);
          const validFrom = monthAt(start);
          const { rows, totals } = computeLinkImpact(
            toYear({ costByMonth, kpiByMonth, shareBp, lagMonths, validFrom }),
          );
          const closed = rows.filter(({ state }) => state === 'closed');
          expect(totals.contributionMinor).toBe(
            sumMinor(closed.map((row) => row.contributionMinor ?? Number.NaN)),
          );
          expect(totals.costMinor).toBe(sumMinor(closed.map((row) => row.costMinor)));
          expect(
            sumMinor([
              totals.costMinor,
              totals.openCostMinor,
              totals.missingCostMinor,
              totals.outsideCostMinor,
            ]),
          ).toBe(sumMinor(costMinor));
        },
      ),
    );
  });

  it('open months are never in the ratio: whatever they cost and whatever the KPI does later', () => {
    fc.assert(
      fc.property(
        costs(),
        kpis(),
        share(),
        fc.integer({ min: 1, max: 6 }),
        (costMinor, kpi, shareBp, lagMonths) => {
          const input = toYear({
            costByMonth: byMonth(costMinor),
            kpiByMonth: byMonth(kpi),
            shareBp,
            lagMonths,
          });
          const dearer = byMonth(
            costMinor.map((cost, index) => (index + lagMonths > 11 ? cost + 999_99 : cost)),
          );
          const future = new Map([...input.kpiByMonth, [monthAt(12), 1], [monthAt(13), 9_999_0000]]);
          const before = computeLinkImpact(input).totals;
          const after = computeLinkImpact({ ...input, costByMonth: dearer, kpiByMonth: future }).totals;
          expect(after.roi).toBe(before.roi);
          expect(after.contributionMinor).toBe(before.contributionMinor);
          expect(after.openMonths).toHaveLength(lagMonths);
          expect(after.openCostMinor - before.openCostMinor).toBe(lagMonths * 999_99);
        },
      ),
    );
  });

  it('shifting the lag moves value but never makes any', () => {
    fc.assert(
      fc.property(costs(), kpis(), share(), fc.nat(12), (costMinor, kpi, shareBp, lagMonths) => {
        const input = toYear({ costByMonth: byMonth(costMinor), kpiByMonth: byMonth(kpi), shareBp });
        const direct = new Map(
          computeLinkImpact(input).rows.map((row) => [row.valueMonth, row.attributedMinor]),
        );
        const { rows } = computeLinkImpact({ ...input, lagMonths });
        const closed = rows.filter(({ state }) => state === 'closed');
        for (const { valueMonth, attributedMinor } of closed)
          expect(attributedMinor).toBe(direct.get(valueMonth));
        expect(new Set(closed.map(({ valueMonth }) => valueMonth)).size).toBe(closed.length);
        for (const { month, valueMonth } of rows) expect(valueMonth).toBe(addMonths(month, lagMonths));
      }),
    );
  });

  it('the ROI does not depend on a common factor of cost and value', () => {
    const whole = year(fc.integer({ min: 0, max: 1_000 }).map((value) => value * 1_000_000));
    fc.assert(
      fc.property(
        whole,
        whole,
        share(),
        fc.integer({ min: 2, max: 50 }),
        (costMinor, kpi, shareBp, factor) => {
          const roiOf = (k: number) =>
            computeLinkImpact(
              toYear({
                costByMonth: byMonth(costMinor.map((cost) => cost * k)),
                kpiByMonth: byMonth(kpi.map((value) => value * 100 * k)),
                baseline: { kind: 'fixed', valueE4: 0 },
                shareBp,
              }),
            ).totals.roi;
          const base = roiOf(1);
          if (base === null) expect(roiOf(factor)).toBeNull();
          else expect(roiOf(factor)).toBeCloseTo(base, 9);
        },
      ),
    );
  });
});
