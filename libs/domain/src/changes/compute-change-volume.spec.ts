import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorCodeOf } from '../testing/error-code-of';
import { computeChangeVolume } from './compute-change-volume';

describe('computeChangeVolume', () => {
  it.each([
    ['a supplement', [[100, 50]], 150],
    ['a cut', [[-100]], 100],
    ['a transfer counts once', [[-100], [100]], 100],
    ['from one month to another of the same line', [[-40, 40]], 40],
    ['more lost than gained', [[-100, 60]], 100],
    ['nothing', [[0, 0]], 0],
    ['no lines', [], 0],
  ])('%s', (_case, deltas, expected) => {
    expect(computeChangeVolume(deltas)).toBe(expected);
  });

  it('refuses fractions', () => {
    expect(errorCodeOf(() => computeChangeVolume([[0.5]]))).toBe('money.not-minor-units');
  });

  it('is the same turned round, and 0 only when nothing changes', () => {
    const deltas = fc.array(fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 })));
    fc.assert(
      fc.property(deltas, (lines) => {
        const volume = computeChangeVolume(lines);
        expect(computeChangeVolume(lines.map((months) => months.map((month) => 0 - month)))).toBe(volume);
        expect(volume === 0).toBe(lines.flat().every((month) => month === 0));
      }),
    );
  });
});
