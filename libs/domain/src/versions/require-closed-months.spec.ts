import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorCodeOf } from '../testing/error-code-of';
import { requireClosedMonths } from './require-closed-months';

describe('requireClosedMonths', () => {
  it.each([
    ['an open month may change', 1, [1, 2], [1, 3], null],
    ['a closed one may not', 2, [1, 2], [1, 3], 'line.month-closed'],
    ['nothing closed', 0, [1, 2], [9, 9], null],
    ['no thirteenth period', 13, [1], [1], 'forecast.not-closed-periods'],
  ])('%s', (_case, closedPeriods, before, after, code) => {
    expect(errorCodeOf(() => requireClosedMonths(closedPeriods, before, after))).toBe(code);
  });

  it('passes exactly when the closed part is the same', () => {
    const months = fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(months, months, fc.integer({ min: 0, max: 12 }), (before, after, closed) => {
        const isSame = before.slice(0, closed).join() === after.slice(0, closed).join();
        expect(errorCodeOf(() => requireClosedMonths(closed, before, after)) === null).toBe(isSame);
      }),
    );
  });
});
