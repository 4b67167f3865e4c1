import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths } from '../calendar/add-months';
import { MONTH_OFFSET, monthAt } from '../testing/ranges';
import { errorCodeOf } from '../testing/error-code-of';
import { rateAt } from './rate-at';

const month = () => fc.integer(MONTH_OFFSET).map(monthAt);

const rates = [
  { validFrom: '2026-07', rateMicro: 80_000_000 },
  { validFrom: '2025-01', rateMicro: 75_500_000 },
];

describe('rateAt', () => {
  it.each([
    ['2024-12', null],
    ['2025-01', 75_500_000],
    ['2026-06', 75_500_000],
    ['2026-07', 80_000_000],
    ['2031-01', 80_000_000],
  ])('in %s', (at, expected) => {
    expect(rateAt(rates, at)).toBe(expected);
  });

  it('takes the later entry of two that begin together, and null of none', () => {
    const twice = [
      { validFrom: '2026-01', rateMicro: 1 },
      { validFrom: '2026-01', rateMicro: 2 },
    ];
    expect(rateAt(twice, '2026-01')).toBe(2);
    expect(rateAt([], '2026-01')).toBeNull();
  });

  it('refuses what is no month', () => {
    expect(errorCodeOf(() => rateAt(rates, '2026'))).toBe('calendar.not-month');
  });

  it('a rate that begins later never changes an earlier month', () => {
    const rate = fc.record({ validFrom: month(), rateMicro: fc.nat() });
    fc.assert(
      fc.property(
        fc.array(rate),
        month(),
        fc.nat(),
        fc.integer({ min: 1, max: 99 }),
        (list, at, rateMicro, later) => {
          const raised = [...list, { validFrom: addMonths(at, later), rateMicro }];
          expect(rateAt(raised, at)).toBe(rateAt(list, at));
        },
      ),
    );
  });
});
