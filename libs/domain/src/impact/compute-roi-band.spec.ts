import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toImpactInput, values } from '../testing/impact-input';
import { errorCodeOf } from '../testing/error-code-of';
import { computeLinkImpact } from './compute-link-impact';
import { computeRoiBand } from './compute-roi-band';

describe('computeRoiBand', () => {
  it('by hand: 10 %, 25 % and 40 % of 50,000 at 40 % margin against a cost of 4,000', () => {
    const band = computeRoiBand({ ...toImpactInput(), shareLowBp: 1_000, shareHighBp: 4_000 });
    expect(band).toEqual({ low: -0.5, base: 0.25, high: 1 });
  });

  it('is null where the ROI is', () => {
    const band = computeRoiBand({
      ...toImpactInput({ costByMonth: new Map() }),
      shareLowBp: 0,
      shareHighBp: 4_000,
    });
    expect(band).toEqual({ low: null, base: null, high: null });
  });

  it.each([
    [2_501, 4_000],
    [1_000, 2_499],
    [Number.NaN, 4_000],
  ])('refuses a band from %d to %d around 2,500', (shareLowBp, shareHighBp) => {
    expect(errorCodeOf(() => computeRoiBand({ ...toImpactInput(), shareLowBp, shareHighBp }))).toBe(
      'impact.band-inverted',
    );
  });

  it('rises with the share while the KPI is above its baseline, and its base is the ROI', () => {
    const above = fc.integer({ min: 100_000, max: 900_000 });
    const shares = fc
      .array(fc.nat(10_000), { minLength: 3, maxLength: 3 })
      .map((list) => list.sort((a, b) => a - b));
    fc.assert(
      fc.property(
        above,
        above,
        shares,
        (january, february, [shareLowBp = 0, shareBp = 0, shareHighBp = 0]) => {
          const input = toImpactInput({
            shareBp,
            kpiByMonth: values({ '2026-01': january, '2026-02': february }),
          });
          const band = computeRoiBand({ ...input, shareLowBp, shareHighBp });
          const { low, base, high } = {
            low: band.low ?? NaN,
            base: band.base ?? NaN,
            high: band.high ?? NaN,
          };
          expect(low <= base && base <= high).toBe(true);
          expect(base).toBe(computeLinkImpact(input).totals.roi);
        },
      ),
    );
  });
});
