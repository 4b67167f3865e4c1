import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINOR } from '../testing/ranges';
import { isAboveLimit, thresholdAt } from './threshold-at';

const threshold = (costCentreId: string, validFrom: string, lineLimitMinor: number) => ({
  costCentreId,
  validFrom,
  lineLimitMinor,
  freeChangeMinor: 0,
});

describe('thresholdAt', () => {
  const all = [
    threshold('root', '2025-01-01', 50_000_00),
    threshold('team', '2026-07-01', 8_000_00),
    threshold('team', '2026-01-01', 10_000_00),
  ];

  it.each([
    ['the nearest wins', ['team', 'root'], '2026-03-01', 10_000_00],
    ['from its day on the newer one', ['team', 'root'], '2026-07-01', 8_000_00],
    ['before the nearest began, the one above', ['team', 'root'], '2025-12-31', 50_000_00],
    ['a cost centre without one inherits', ['other', 'root'], '2026-03-01', 50_000_00],
    ['before all of them: none', ['team', 'root'], '2024-12-31', null],
  ])('%s', (_case, path, date, expected) => {
    expect(thresholdAt(all, path, date)?.lineLimitMinor ?? null).toBe(expected);
  });

  it('is never one of the future or of another branch, whatever the order of the list', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-02-${String(number).padStart(2, '0')}`);
    const centre = fc.constantFrom('a', 'b', 'c');
    const list = fc.array(fc.tuple(centre, day));
    fc.assert(
      fc.property(list, day, (rows, date) => {
        const thresholds = rows.map(([id, from]) => threshold(id, from, 1));
        const found = thresholdAt(thresholds, ['a', 'b'], date);
        const turned = thresholdAt([...thresholds].reverse(), ['a', 'b'], date);
        expect(turned).toEqual(found);
        if (found) expect(found.costCentreId !== 'c' && found.validFrom <= date).toBe(true);
      }),
    );
  });
});

describe('isAboveLimit', () => {
  it.each([
    [10_000, 10_000, false],
    [10_001, 10_000, true],
    [-10_001, 10_000, true],
    [10_001, null, false],
    [0, 0, false],
  ])('%s against %s: %s', (amountMinor, limitMinor, expected) => {
    expect(isAboveLimit(amountMinor, limitMinor)).toBe(expected);
  });

  it('does not depend on the sign', () => {
    fc.assert(
      fc.property(fc.integer(MINOR), fc.integer({ min: 0, max: MINOR.max }), (amount, limit) => {
        expect(isAboveLimit(amount, limit)).toBe(isAboveLimit(-amount, limit));
      }),
    );
  });
});
