import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorCodeOf } from '../testing/error-code-of';
import { TWELVE_LONG } from '../testing/ranges';
import { holdClosedMonths } from './hold-closed-months';

const ones = new Array<number>(12).fill(1);
const twos = new Array<number>(12).fill(2);

describe('holdClosedMonths', () => {
  it.each([
    ['nothing closed', 0, twos],
    ['3+9', 3, [1, 1, 1, ...twos.slice(3)]],
    ['all closed', 12, ones],
  ])('%s', (_case, closedPeriods, expected) => {
    expect(holdClosedMonths(closedPeriods, ones, twos)).toEqual(expected);
  });

  it.each([
    ['eleven months', 1, ones.slice(1), 'phasing.not-twelve-months'],
    ['a thirteenth period', 13, ones, 'forecast.not-closed-periods'],
  ])('refuses %s', (_case, closedPeriods, booked, code) => {
    expect(errorCodeOf(() => holdClosedMonths(closedPeriods, booked, twos))).toBe(code);
  });

  it('has twelve months, each from the one list or the other', () => {
    const months = fc.array(fc.integer(), TWELVE_LONG);
    fc.assert(
      fc.property(months, months, fc.integer({ min: 0, max: 12 }), (booked, planned, closed) => {
        const held = holdClosedMonths(closed, booked, planned);
        expect(held).toHaveLength(12);
        held.forEach((month, period) => expect(month).toBe((period < closed ? booked : planned)[period]));
      }),
    );
  });
});
