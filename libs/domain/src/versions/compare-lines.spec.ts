import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumMinor } from '../money/sum-minor';
import { errorCodeOf } from '../testing/error-code-of';
import { TWELVE_LONG } from '../testing/ranges';
import { compareLines, type ComparableLine } from './compare-lines';

const line = (originId: string, title: string, total: number, dimensions = 'd'): ComparableLine => ({
  originId,
  dimensions,
  title,
  monthsMinor: [total, ...new Array<number>(11).fill(0)],
});

describe('compareLines', () => {
  it.each([
    ['the same', line('a', 'Agency', 100), line('a', 'Agency', 100), ['unchanged'], 0],
    ['another amount', line('a', 'Agency', 100), line('a', 'Agency', 130), ['changed'], 30],
    ['renamed, of one origin', line('a', 'Agency', 100), line('a', 'Studio', 100), ['changed'], 0],
    ['moved, of one origin', line('a', 'Agency', 100), line('a', 'Agency', 100, 'e'), ['changed'], 0],
    [
      'typed anew: same dimensions and title',
      line('a', 'Agency', 100),
      line('b', 'Agency', 90),
      ['changed'],
      -10,
    ],
    ['something else', line('a', 'Agency', 100), line('b', 'Event', 90), ['added', 'removed'], -10],
  ] as const)('%s', (_case, before, after, states, deltaMinor) => {
    const rows = compareLines([before], [after]);
    expect(rows.map(({ state }) => state)).toEqual(states);
    expect(sumMinor(rows.map((row) => row.deltaMinor))).toBe(deltaMinor);
  });

  it('the origin goes before the title: two lines that swapped names stay the lines they were', () => {
    const rows = compareLines(
      [line('a', 'One', 1), line('b', 'Two', 2)],
      [line('b', 'One', 2), line('a', 'Two', 1)],
    );
    expect(rows.map(({ before, deltaMinor }) => [before?.originId, deltaMinor])).toEqual([
      ['b', 0],
      ['a', 0],
    ]);
  });

  it('refuses eleven months', () => {
    const short = { ...line('a', 'A', 1), monthsMinor: [1] };
    expect(errorCodeOf(() => compareLines([short], []))).toBe('phasing.not-twelve-months');
  });

  it('names every line once, and the differences add up to the difference of the sums, month by month', () => {
    const any = fc.record({
      originId: fc.constantFrom('a', 'b', 'c'),
      dimensions: fc.constantFrom('x', 'y'),
      title: fc.constantFrom('One', 'Two'),
      monthsMinor: fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), TWELVE_LONG),
    });
    const list = fc.array(any, { maxLength: 8 });
    const sumAt = (lines: readonly ComparableLine[], period: number) =>
      sumMinor(lines.map(({ monthsMinor }) => monthsMinor[period] ?? 0));
    fc.assert(
      fc.property(list, list, (before, after) => {
        const rows = compareLines(before, after);
        expect(rows.flatMap((row) => row.before ?? [])).toHaveLength(before.length);
        expect(new Set(rows.flatMap((row) => row.before ?? []))).toEqual(new Set(before));
        expect(rows.flatMap((row) => row.after ?? [])).toEqual(after);
        for (let period = 0; period < 12; period += 1)
          expect(sumMinor(rows.map(({ deltasMinor }) => deltasMinor[period] ?? 0))).toBe(
            sumAt(after, period) - sumAt(before, period),
          );
      }),
    );
  });
});
