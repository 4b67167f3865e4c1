import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumMinor } from '../money/sum-minor';
import { errorCodeOf } from '../testing/error-code-of';
import { cutMonths } from './cut-months';

describe('cutMonths', () => {
  it.each([
    ['ten per cent of the open month', [[100, 100]], [false, true], 1_000, [[100, 90]]],
    [
      'over two lines',
      [
        [100, 200],
        [300, 0],
      ],
      [true, true],
      5_000,
      [
        [50, 100],
        [150, 0],
      ],
    ],
    ['15 of 150 over three equal cells', [[50], [50], [50]], [true], 1_000, [[45], [45], [45]]],
    ['an odd cent goes once', [[5], [5], [5]], [true], 1_000, [[4], [4], [5]]],
    ['a credit stays', [[100, -40]], [true, true], 5_000, [[50, -40]]],
    ['all of it', [[7, 8]], [true, true], 10_000, [[0, 0]]],
    ['nothing is open', [[7, 8]], [false, false], 5_000, [[7, 8]]],
    ['no lines', [], [true], 5_000, []],
  ])('%s', (_case, linesMinor, open, shareBp, expected) => {
    expect(cutMonths({ linesMinor, open, shareBp })).toEqual(expected);
  });

  it('leaves locked months of a line as they are', () => {
    const linesMinor = [
      [100, 100],
      [100, 100],
    ];
    expect(cutMonths({ linesMinor, open: [true, true], lockedMonths: [0b10], shareBp: 1_000 })).toEqual([
      [90, 100],
      [90, 90],
    ]);
  });

  it.each([0, -1, 10_001, 0.5, Number.NaN])('refuses %s basis points', (shareBp) => {
    expect(errorCodeOf(() => cutMonths({ linesMinor: [[1]], open: [true], shareBp }))).toBe('cut.not-share');
  });

  it('cuts the rounded percentage of the open sum, and leaves no cell negative or larger', () => {
    const months = fc.array(fc.nat(10_000_000), { minLength: 12, maxLength: 12 });
    const lines = fc.array(months, { minLength: 1, maxLength: 8 });
    const open = fc.array(fc.boolean(), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(lines, open, fc.integer({ min: 1, max: 10_000 }), (linesMinor, isOpen, shareBp) => {
        const after = cutMonths({ linesMinor, open: isOpen, shareBp });
        const openMinor = sumMinor(linesMinor.flatMap((line) => line.filter((_, at) => isOpen[at])));
        const cutMinor = sumMinor(linesMinor.flat()) - sumMinor(after.flat());
        expect(Math.abs(cutMinor - (openMinor * shareBp) / 10_000)).toBeLessThanOrEqual(0.5);
        linesMinor.forEach((line, row) =>
          line.forEach((before, at) => {
            const cell = after[row]?.[at] ?? Number.NaN;
            expect(cell >= 0 && cell <= before).toBe(true);
            if (!isOpen[at]) expect(cell).toBe(before);
          }),
        );
      }),
    );
  });
});
