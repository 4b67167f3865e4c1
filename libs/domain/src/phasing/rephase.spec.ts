import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumMinor } from '../money/sum-minor';
import { MINOR, TWELVE_LONG } from '../testing/ranges';
import { errorCodeOf } from '../testing/error-code-of';
import { PHASING_METHODS } from './phasing-method';
import { phaseEvenly } from './phase-evenly';
import { rephase } from './rephase';

const twelve = <T>(of: fc.Arbitrary<T>) => fc.array(of, TWELVE_LONG);

const year = (...first: number[]) => [...first, ...new Array<number>(12 - first.length).fill(0)];
const method = () => fc.constantFrom(...PHASING_METHODS);

describe('rephase', () => {
  it.each([
    ['manual keeps the shape', 'manual', year(100, 300), 200, year(50, 150)],
    ['manual, largest remainder', 'manual', year(1, 1, 1), 100, year(34, 33, 33)],
    ['manual with a credit', 'manual', year(100, -20), 160, year(200, -40)],
    ['manual from nothing is even', 'manual', year(), 12, new Array<number>(12).fill(1)],
    ['manual to nothing', 'manual', year(100, 300), 0, year()],
    ['months that cancel out stay, the total comes on top', 'manual', year(100, -100), 1, year(101, -100)],
    ['even forgets the shape', 'even', year(100, 300), 24, new Array<number>(12).fill(2)],
  ] as const)('%s', (_case, by, monthsMinor, totalMinor, expected) => {
    expect(rephase({ method: by, monthsMinor, totalMinor })).toEqual(expected);
  });

  it('refuses thirteen months and fractions', () => {
    const thirteen = () =>
      rephase({ method: 'manual', monthsMinor: new Array<number>(13).fill(1), totalMinor: 1 });
    const fraction = () => rephase({ method: 'manual', monthsMinor: year(0.5), totalMinor: 1 });
    const fractionalTotal = () => rephase({ method: 'manual', monthsMinor: year(1), totalMinor: 0.5 });
    expect(errorCodeOf(thirteen)).toBe('phasing.not-twelve-months');
    expect(errorCodeOf(fraction)).toBe('money.not-minor-units');
    expect(errorCodeOf(fractionalTotal)).toBe('money.not-minor-units');
  });

  it('always makes twelve parts that add up to the total exactly', () => {
    fc.assert(
      fc.property(method(), twelve(fc.nat(1_000_000)), fc.integer(MINOR), (by, monthsMinor, totalMinor) => {
        const months = rephase({ method: by, monthsMinor, totalMinor });
        expect(months).toHaveLength(12);
        expect(sumMinor(months)).toBe(totalMinor + 0);
      }),
    );
  });

  it('manual changes nothing when the total stays, credits included', () => {
    fc.assert(
      fc.property(twelve(fc.integer({ min: -1_000, max: 100_000 })), (monthsMinor) => {
        const totalMinor = sumMinor(monthsMinor);
        const kept = monthsMinor.map((value) => value + 0);
        expect(rephase({ method: 'manual', monthsMinor, totalMinor })).toEqual(kept);
        expect(rephase({ method: 'even', monthsMinor, totalMinor })).toEqual(phaseEvenly(totalMinor));
      }),
    );
  });
});
