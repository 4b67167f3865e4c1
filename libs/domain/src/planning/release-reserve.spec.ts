import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumMinor } from '../money/sum-minor';
import { errorCodeOf } from '../testing/error-code-of';
import { releaseReserve } from './release-reserve';

describe('releaseReserve', () => {
  it.each([
    ['half', [60, 40], [0, 5], 50, [30, 20], [30, 25]],
    ['all of it', [60, 40], [0, 0], 100, [0, 0], [60, 40]],
    ['one cent', [60, 40], [0, 0], 1, [59, 40], [1, 0]],
    ['an empty month gives nothing', [0, 40], [1, 1], 10, [0, 30], [1, 11]],
  ])('%s', (_case, reserve, line, amountMinor, reserveAfter, lineAfter) => {
    expect(releaseReserve({ reserveMinor: reserve, lineMinor: line, amountMinor })).toEqual({
      reserveMinor: reserveAfter,
      lineMinor: lineAfter,
    });
  });

  it.each([
    [0, 'reserve.not-positive'],
    [-5, 'reserve.not-positive'],
    [101, 'reserve.exceeded'],
    [0.5, 'money.not-minor-units'],
  ])('refuses %s of 100', (amountMinor, code) => {
    expect(
      errorCodeOf(() => releaseReserve({ reserveMinor: [60, 40], lineMinor: [0, 0], amountMinor })),
    ).toBe(code);
  });

  it('is zero-sum in every month and never overdraws one', () => {
    const months = fc.array(fc.nat(1_000_000), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(months, months, fc.nat(), (reserve, line, seed) => {
        fc.pre(sumMinor(reserve) > 0);
        const amountMinor = 1 + (seed % sumMinor(reserve));
        const after = releaseReserve({ reserveMinor: reserve, lineMinor: line, amountMinor });
        expect(sumMinor(reserve) - sumMinor(after.reserveMinor)).toBe(amountMinor);
        reserve.forEach((month, at) => {
          expect(after.reserveMinor[at]).toBeGreaterThanOrEqual(0);
          expect((after.reserveMinor[at] ?? 0) + (after.lineMinor[at] ?? 0)).toBe(month + (line[at] ?? 0));
        });
      }),
    );
  });
});
