import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINOR } from '../testing/ranges';
import { errorCodeOf } from '../testing/error-code-of';
import { computeVariance } from './compute-variance';

const kind = () => fc.constantFrom('cost', 'revenue');

describe('computeVariance', () => {
  it.each([
    ['cost', 100_00, 90_00, -10_00, -0.1, 'favourable'],
    ['cost', 100_00, 110_00, 10_00, 0.1, 'unfavourable'],
    ['cost', 100_00, 100_00, 0, 0, 'neutral'],
    ['cost', 0, 5_00, 5_00, null, 'unfavourable'],
    ['cost', 0, 0, 0, null, 'neutral'],
    ['cost', -100_00, -150_00, -50_00, -0.5, 'favourable'],
    ['revenue', 100_00, 90_00, -10_00, -0.1, 'unfavourable'],
    ['revenue', 100_00, 110_00, 10_00, 0.1, 'favourable'],
    // Horngren, Datar, Rajan, Webb Company: static-budget revenue variance 1,250,000 - 1,440,000, unfavourable.
    ['revenue', 1_440_000_00, 1_250_000_00, -190_000_00, -190 / 1440, 'unfavourable'],
  ] as const)('%s: plan %d, actual %d', (of, planMinor, actualMinor, deltaMinor, ratio, effect) => {
    expect(computeVariance({ kind: of, planMinor, actualMinor })).toEqual({ deltaMinor, ratio, effect });
  });

  it('refuses a fraction and a difference that is no longer exact', () => {
    const fraction = () => computeVariance({ kind: 'cost', planMinor: 0.5, actualMinor: 1 });
    const huge = () => computeVariance({ kind: 'cost', planMinor: -1, actualMinor: Number.MAX_SAFE_INTEGER });
    expect(errorCodeOf(fraction)).toBe('money.not-minor-units');
    expect(errorCodeOf(huge)).toBe('money.not-minor-units');
  });

  it('plan + delta always restores actual', () => {
    fc.assert(
      fc.property(kind(), fc.integer(MINOR), fc.integer(MINOR), (of, planMinor, actualMinor) => {
        expect(planMinor + computeVariance({ kind: of, planMinor, actualMinor }).deltaMinor).toBe(
          actualMinor + 0,
        );
      }),
    );
  });

  it('the ratio has the sign of the delta, and is never infinite', () => {
    fc.assert(
      fc.property(fc.integer(MINOR), fc.integer(MINOR), (planMinor, actualMinor) => {
        const { deltaMinor, ratio } = computeVariance({ kind: 'cost', planMinor, actualMinor });
        if (ratio === null) expect(planMinor).toBe(0);
        else expect(Number.isFinite(ratio) && Math.sign(ratio) === Math.sign(deltaMinor)).toBe(true);
      }),
    );
  });

  it('what is favourable for revenue is unfavourable for cost', () => {
    const opposite = { favourable: 'unfavourable', unfavourable: 'favourable', neutral: 'neutral' };
    fc.assert(
      fc.property(fc.integer(MINOR), fc.integer(MINOR), (planMinor, actualMinor) => {
        const asCost = computeVariance({ kind: 'cost', planMinor, actualMinor }).effect;
        expect(computeVariance({ kind: 'revenue', planMinor, actualMinor }).effect).toBe(opposite[asCost]);
      }),
    );
  });
});
