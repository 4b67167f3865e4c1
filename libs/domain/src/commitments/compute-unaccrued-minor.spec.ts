import { describe, expect, it } from 'vitest';
import { errorCodeOf } from '../testing/error-code-of';
import { computeUnaccruedMinor } from './compute-unaccrued-minor';

describe('computeUnaccruedMinor', () => {
  it.each([
    ['a receipt that accrues', 0, 0, 60, true, 0],
    ['one that accrues what was left out before', 30, 30, 60, true, 0],
    ['one that does not', 0, 0, 60, false, 60],
    ['only what came with it', 0, 20, 60, false, 40],
    ['corrected downwards', 40, 60, 50, false, 30],
    ['corrected by more than that', 40, 60, 10, false, 0],
  ])('%s', (_case, unaccruedMinor, receivedBeforeMinor, receivedMinor, accrues, expected) => {
    const input = { unaccruedMinor, receivedBeforeMinor, receivedMinor, accrues };
    expect(computeUnaccruedMinor(input)).toBe(expected);
  });

  it('refuses fractions of a cent', () => {
    const input = { unaccruedMinor: 0.5, receivedBeforeMinor: 0, receivedMinor: 1, accrues: false };
    expect(errorCodeOf(() => computeUnaccruedMinor(input))).toBe('money.not-minor-units');
  });
});
