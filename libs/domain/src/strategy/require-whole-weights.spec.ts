import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phaseEvenly } from '../phasing/phase-evenly';
import { errorCodeOf } from '../testing/error-code-of';
import { requireWholeWeights } from './require-whole-weights';

const toLinks = (weights: readonly number[]) =>
  weights.map((weightBp, index) => ({ id: `l${index}`, weightBp }));

describe('requireWholeWeights', () => {
  it('passes an empty list and lists that total 100 %', () => {
    expect(() => requireWholeWeights([])).not.toThrow();
    expect(() => requireWholeWeights(toLinks([10_000]))).not.toThrow();
    expect(() => requireWholeWeights(toLinks([3_334, 3_333, 3_333]))).not.toThrow();
  });

  it('refuses 99.99 % and 100.01 %', () => {
    expect(errorCodeOf(() => requireWholeWeights(toLinks([5_000, 4_999])))).toBe('strategy.weights-not-100');
    expect(errorCodeOf(() => requireWholeWeights(toLinks([5_000, 5_001])))).toBe('strategy.weights-not-100');
  });

  it('refuses the same thing twice, and weights that are none', () => {
    const twice = [
      { id: 'a', weightBp: 5_000 },
      { id: 'a', weightBp: 5_000 },
    ];
    expect(errorCodeOf(() => requireWholeWeights(twice))).toBe('strategy.link-twice');
    expect(errorCodeOf(() => requireWholeWeights(toLinks([-1, 10_001])))).toBe('impact.not-share');
  });

  it('passes any whole split into parts, and refuses it with one part gone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 120, max: 10_000 }), (first) => {
        const links = toLinks([10_000 - first, ...phaseEvenly(first)]);
        requireWholeWeights(links);
        expect(errorCodeOf(() => requireWholeWeights(links.slice(0, -1)))).toBe('strategy.weights-not-100');
      }),
    );
  });
});
