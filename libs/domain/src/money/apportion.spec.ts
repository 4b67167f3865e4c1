import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion } from './apportion';

const sum = (values: readonly bigint[]) => values.reduce((partial, value) => partial + value, 0n);
const weight = () => fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n });
const weights = () => fc.array(weight(), { minLength: 1, maxLength: 20 }).filter((list) => sum(list) !== 0n);
const total = () => fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });

describe('apportion', () => {
  it.each([
    ['thirds', 100n, [1n, 1n, 1n], [34n, 33n, 33n]],
    ['a credit among costs', 160n, [100n, -20n], [200n, -40n]],
    ['only credits', -7n, [-1n, -1n], [-4n, -3n]],
    ['credits turned into a cost', 7n, [-1n, -1n], [4n, 3n]],
    ['a negative share rounds by its remainder', 10n, [4n, -1n], [13n, -3n]],
  ])('%s', (_case, amount, by, expected) => {
    expect(apportion(amount, by)).toEqual(expected);
  });

  it('adds up exactly, each part less than one unit from its exact share', () => {
    fc.assert(
      fc.property(total(), weights(), (amount, by) => {
        const parts = apportion(amount, by);
        const divisor = sum(by);
        expect(sum(parts)).toBe(amount);
        parts.forEach((part, index) => {
          const distance = part * divisor - amount * (by[index] ?? 0n);
          expect(distance * distance < divisor * divisor).toBe(true);
        });
      }),
    );
  });

  it('splits -total into the negated parts', () => {
    fc.assert(
      fc.property(total(), weights(), (amount, by) => {
        expect(apportion(-amount, by)).toEqual(apportion(amount, by).map((part) => -part));
      }),
    );
  });
});
