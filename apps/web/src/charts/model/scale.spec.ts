import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeExtent, computePixelsPerUnit, computeTicks, mergeExtents, toLength } from './scale';

describe('computeExtent', () => {
  it('always holds zero, so that no bar axis is cut', () => {
    expect(computeExtent({ bases: [66, 122], variances: [-4, 17] })).toEqual({
      max: 122,
      min: 0,
      up: 17,
      down: 4,
    });
    expect(computeExtent({ bases: [-66, null], variances: [undefined] })).toEqual({
      max: 0,
      min: -66,
      up: 0,
      down: 0,
    });
    expect(computeExtent({ bases: [], variances: [] })).toEqual({ max: 0, min: 0, up: 0, down: 0 });
  });

  it('merges to one scale that holds both', () => {
    const one = computeExtent({ bases: [10, -5], variances: [3] });
    const other = computeExtent({ bases: [7], variances: [-9] });
    expect(mergeExtents(one, other)).toEqual({ max: 10, min: -5, up: 3, down: 9 });
  });
});

describe('computePixelsPerUnit', () => {
  it('shares the pixels between base and variances', () => {
    expect(computePixelsPerUnit({ max: 80, min: -10, up: 6, down: 4 }, 200)).toBe(2);
  });

  it('is 0 when there is nothing to draw or no room, never infinite or negative', () => {
    expect(computePixelsPerUnit({ max: 0, min: 0, up: 0, down: 0 }, 200)).toBe(0);
    expect(computePixelsPerUnit({ max: 10, min: 0, up: 0, down: 0 }, -5)).toBe(0);
  });
});

it('a value that is not zero stays visible beside an outlier', () => {
  expect(toLength(0.001, 0.1)).toBe(1);
  expect(toLength(-30, 0.5)).toBe(15);
  expect(toLength(0, 5)).toBe(0);
});

describe('computeTicks', () => {
  it('takes round steps', () => {
    expect(computeTicks(-1.1, 2.6, 4)).toEqual([-1, 0, 1, 2]);
    expect(computeTicks(0, 0.9, 4)).toEqual([0, 0.2, 0.4, 0.6, 0.8]);
    expect(computeTicks(140, 230, 3)).toEqual([150, 200]);
    expect(computeTicks(5, 5, 3)).toEqual([]);
  });

  it('stays inside the span and is strictly increasing', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
        fc.integer({ min: 1, max: 8 }),
        (min, span, count) => {
          const ticks = computeTicks(min, min + span, count);
          const slack = span * 1e-6 + Math.abs(min) * 1e-9;
          return ticks.every(
            (tick, at) =>
              tick >= min - slack &&
              tick <= min + span + slack &&
              (at === 0 || tick > (ticks[at - 1] ?? -Infinity)),
          );
        },
      ),
    );
  });
});
