import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorCodeOf } from '../testing/error-code-of';
import { computeAdstock } from './compute-adstock';
import { computeResponse } from './compute-response';
import { saturate } from './saturate';
import { transformSpend } from './transform-spend';

const NONE = { kind: 'none' } as const;
const spends = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 40 });
const carryOvers = fc.integer({ min: 0, max: 95 }).map((percent) => percent / 100);

describe('computeAdstock', () => {
  it('agrees with scipy', () => {
    // scipy 1.17.1: lfilter([1], [1, -0.55], x) / lfilter([1], [1, -0.55], ones)
    const expected = [
      120, 42.58064516129032, 19.59514170040486, 49.515200297195214, 45.00644137167158, 24.17696963280727,
      104.520511690881,
    ];
    computeAdstock([120, 0, 0, 80, 40, 0, 200], 0.55).forEach((value, at) =>
      expect(value).toBeCloseTo(expected[at] ?? 0, 11),
    );
  });

  it('is the weighted mean that its formula says', () => {
    fc.assert(
      fc.property(spends, carryOvers, (spend, carryOver) => {
        const last = spend.length - 1;
        const weights = spend.map((_, at) => carryOver ** (last - at));
        const sum = spend.reduce((total, value, at) => total + value * (weights[at] ?? 0), 0);
        const mean = sum / weights.reduce((total, weight) => total + weight, 0);
        expect(Math.abs((computeAdstock(spend, carryOver)[last] ?? 0) - mean)).toBeLessThan(1e-6);
      }),
      { numRuns: 50 },
    );
  });

  it('leaves constant spend and spend without carry-over as they are', () => {
    expect(computeAdstock([7, 7, 7], 0.5)).toEqual([7, 7, 7]);
    expect(computeAdstock([1, 5, 2], 0)).toEqual([1, 5, 2]);
  });

  it.each([-0.1, 1, Number.NaN])('refuses a carry-over of %f', (carryOver) => {
    expect(errorCodeOf(() => computeAdstock([1], carryOver))).toBe('drivers.carry-over-outside');
  });
});

describe('saturate', () => {
  // x^s / (x^s + ec^s), the other usual form of the Hill equation
  it.each([
    [50, 100, 2, 0.2],
    [250, 100, 0.7, 0.6550706575354974],
    [100, 100, 3, 0.5],
    [0, 100, 1, 0],
    [-5, 100, 2, 0],
  ])('of %f with half at %f and slope %f', (value, halfAt, slope, expected) => {
    expect(saturate(value, { kind: 'hill', halfAt, slope })).toBeCloseTo(expected, 14);
  });

  it('never falls with more spend and never reaches 1', () => {
    const positive = fc.double({ min: 0.01, max: 1e6, noNaN: true });
    const slopes = fc.double({ min: 0.5, max: 3, noNaN: true });
    fc.assert(
      fc.property(positive, positive, positive, slopes, (one, other, halfAt, slope) => {
        const hill = { kind: 'hill', halfAt, slope } as const;
        const [low, high] = [saturate(Math.min(one, other), hill), saturate(Math.max(one, other), hill)];
        expect(low <= high && high <= 1).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe('transformSpend', () => {
  it('carries over, saturates, waits', () => {
    const transform = {
      lagMonths: 1,
      carryOver: 0.5,
      saturation: { kind: 'hill', halfAt: 100, slope: 1 },
    } as const;
    expect(transformSpend([100, 100, 0], transform)).toEqual([null, 0.5, 0.5]);
  });

  it('a response is the coefficient times it, and nothing is added by waiting', () => {
    const curve = { transform: { lagMonths: 2, carryOver: 0, saturation: NONE }, coefficient: 3 };
    expect(computeResponse([1, 2, 4, 8], curve)).toEqual([null, null, 3, 6]);
  });
});
