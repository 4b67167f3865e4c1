import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divideRounded } from './divide-rounded';
import { roundRunning } from './round-running';

const numerators = fc.array(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), { maxLength: 12 });
const denominator = fc.bigInt({ min: 1n, max: 10n ** 9n });

describe('roundRunning', () => {
  it.each([
    [[100, 100, 100], 3, [33, 34, 33]],
    [[1, 1], 2, [1, 0]],
    [[-1, -1], 2, [-1, 0]],
    [[], 7, []],
  ])('%j over %d', (parts, by, rounded) => {
    expect(roundRunning(parts.map(BigInt), BigInt(by))).toEqual(rounded);
  });

  it('adds up to the rounded sum, and no part is off by a unit', () => {
    fc.assert(
      fc.property(numerators, denominator, (parts, by) => {
        const rounded = roundRunning(parts, by);
        const sum = parts.reduce((partial, part) => partial + part, 0n);
        expect(rounded.reduce((partial, part) => partial + BigInt(part), 0n)).toBe(divideRounded(sum, by));
        rounded.forEach((part, at) => {
          const off = BigInt(part) * by - (parts[at] ?? 0n);
          expect(off <= by && off >= -by).toBe(true);
        });
      }),
    );
  });

  it('the past stays when the future changes', () => {
    fc.assert(
      fc.property(numerators, numerators, denominator, (past, future, by) => {
        expect(roundRunning([...past, ...future], by).slice(0, past.length)).toEqual(roundRunning(past, by));
      }),
    );
  });
});
