import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorCodeOf } from '../testing/error-code-of';
import { computeBreakEvenShare, computeRoas, computeRoi, computeRomi } from './ratios';

const amount = () => fc.integer({ min: 1, max: 1_000_000_000 });

describe('computeRoi', () => {
  it.each([
    [150_00, 100_00, 0.5],
    [100_00, 100_00, 0],
    [0, 100_00, -1],
    [-50_00, 100_00, -1.5],
    [100_00, 0, null],
    [100_00, -1, null],
    // Phillips, Return on Investment in Training: benefits 321,600, costs 38,233, ROI 741 %.
    [321_600_00, 38_233_00, 283_367 / 38_233],
  ])('contribution %d on cost %d is %s', (contributionMinor, costMinor, expected) => {
    expect(computeRoi({ contributionMinor, costMinor })).toBe(expected);
  });

  it('refuses fractions of a minor unit', () => {
    expect(errorCodeOf(() => computeRoi({ contributionMinor: 0.5, costMinor: 1 }))).toBe(
      'money.not-minor-units',
    );
  });

  it('does not depend on a common factor, and breaks even at 0', () => {
    fc.assert(
      fc.property(
        amount(),
        amount(),
        fc.integer({ min: 1, max: 1_000 }),
        (contributionMinor, costMinor, k) => {
          const roi = computeRoi({ contributionMinor, costMinor }) ?? Number.NaN;
          expect(
            computeRoi({ contributionMinor: contributionMinor * k, costMinor: costMinor * k }),
          ).toBeCloseTo(roi, 9);
          expect(computeRoi({ contributionMinor: costMinor, costMinor })).toBe(0);
        },
      ),
    );
  });
});

describe('computeRomi and computeRoas', () => {
  it.each([
    [150_00, 60_00, 1.5],
    [150_00, 0, null],
  ])('ROMI of %d on %d spent outside is %s', (contributionMinor, externalCostMinor, expected) => {
    expect(computeRomi({ contributionMinor, externalCostMinor })).toBe(expected);
  });

  it.each([
    [400_00, 100_00, 4],
    [400_00, 0, null],
  ])('ROAS of %d on %d is %s', (attributedMinor, mediaSpendMinor, expected) => {
    expect(computeRoas({ attributedMinor, mediaSpendMinor })).toBe(expected);
  });
});

describe('computeBreakEvenShare', () => {
  it.each([
    ['pays off from 4 % on', 1_000_00, 4_000, 16_00, 0.04],
    ['cannot pay off: 150 %', 100_00, 10_000, 150_00, 1.5],
    ['no cost: any share will do', 100_00, 10_000, 0, 0],
    ['no increment', 0, 4_000, 16_00, null],
    ['KPI below its baseline', -1, 4_000, 16_00, null],
    ['no margin', 100_00, 0, 16_00, null],
    ['margin and increment both negative make no case', -100_00, 4_000, 16_00, null],
  ])('%s', (_case, incrementalMinor, marginBp, costMinor, expected) => {
    expect(computeBreakEvenShare({ incrementalMinor, marginBp, costMinor })).toBe(expected);
  });

  it('at the break-even share the contribution is the cost', () => {
    fc.assert(
      fc.property(
        amount(),
        fc.integer({ min: 1, max: 10_000 }),
        amount(),
        (incrementalMinor, marginBp, costMinor) => {
          const share = computeBreakEvenShare({ incrementalMinor, marginBp, costMinor }) ?? Number.NaN;
          expect((share * incrementalMinor * marginBp) / 10_000 / costMinor).toBeCloseTo(1, 9);
        },
      ),
    );
  });
});
