import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorCodeOf } from '../testing/error-code-of';
import { TWELVE_LONG } from '../testing/ranges';
import { computeChangeVolume } from './compute-change-volume';
import { computeDrift, isFreeChange, type MadeChange } from './is-free-change';

const twelve = (...first: number[]) => Array.from({ length: 12 }, (_, index) => first[index] ?? 0);
const made = (day: number, isApproved: boolean, ...first: number[]): MadeChange => ({
  madeAt: `2026-02-${String(day).padStart(2, '0')}T10:00:00.000Z`,
  isApproved,
  deltasMinor: twelve(...first),
});

describe('computeDrift', () => {
  it.each([
    ['nothing happened', [], twelve()],
    ['small changes add up', [made(1, false, 90), made(2, false, 90)], twelve(180)],
    ['there and back', [made(1, false, 90), made(2, false, -90)], twelve()],
    ['an approval takes what was before it', [made(1, false, 90), made(2, true, 500)], twelve()],
    ['what came after it counts', [made(1, false, 90), made(2, true, 500), made(3, false, 7)], twelve(7)],
    ['in any order', [made(3, false, 7), made(2, true, 500), made(1, false, 90)], twelve(7)],
    ['at the same instant it counts', [made(2, true, 500), made(2, false, 7)], twelve(7)],
  ])('%s', (_case, changes, expected) => {
    expect(computeDrift(changes)).toEqual(expected);
  });

  it('refuses eleven months', () => {
    const short = { ...made(1, false), deltasMinor: twelve().slice(1) };
    expect(errorCodeOf(() => computeDrift([short]))).toBe('phasing.not-twelve-months');
  });
});

describe('isFreeChange', () => {
  const line = (driftMinor: number[], deltasMinor: number[], freeChangeMinor: number | null = 100) => ({
    driftMinor,
    deltasMinor,
    freeChangeMinor,
  });

  it.each([
    ['the first 90 under 100', [line(twelve(), twelve(90))], true],
    ['the second', [line(twelve(90), twelve(90))], false],
    ['back towards the approved value', [line(twelve(90), twelve(-90))], true],
    ['beyond it', [line(twelve(90), twelve(-100))], true],
    ['spread over months', [line(twelve(90), twelve(0, 11))], false],
    ['exactly the threshold', [line(twelve(60), twelve(40))], true],
    ['without a threshold', [line(twelve(), twelve(1), null)], false],
    ['one line of two has drifted', [line(twelve(), twelve(-20)), line(twelve(90), twelve(20))], false],
    ['together above it', [line(twelve(), twelve(60)), line(twelve(), twelve(60))], false],
  ])('%s', (_case, lines, expected) => {
    expect(isFreeChange(lines)).toBe(expected);
  });

  it('however it is cut into small pieces, no line leaves the threshold without an approval', () => {
    const deltas = fc.array(fc.integer({ min: -60, max: 60 }), TWELVE_LONG);
    fc.assert(
      fc.property(fc.array(deltas, { maxLength: 12 }), fc.nat(400), (wishes, freeChangeMinor) => {
        const changes: MadeChange[] = [];
        for (const [at, deltasMinor] of wishes.entries())
          if (isFreeChange([{ driftMinor: computeDrift(changes), deltasMinor, freeChangeMinor }]))
            changes.push({ ...made(at + 1, false), deltasMinor });
        expect(computeChangeVolume([computeDrift(changes)])).toBeLessThanOrEqual(freeChangeMinor);
      }),
    );
  });
});
