import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fiscalMonths } from '../calendar/fiscal-year';
import { DomainError } from '../errors/domain-error';
import { TWELVE_LONG } from '../testing/ranges';
import { errorCodeOf } from '../testing/error-code-of';
import { computeHoursCostMinor } from './compute-hours-cost-minor';
import { priceMinutesByMonth } from './price-minutes-by-month';

const twelve = <T>(of: fc.Arbitrary<T>) => fc.array(of, TWELVE_LONG);

const months = fiscalMonths(2026, 1);
const hour = new Array<number>(12).fill(60);
const rates = [
  { validFrom: '2026-01', rateMicro: 75_500_000 },
  { validFrom: '2026-07', rateMicro: 80_000_000 },
];

describe('priceMinutesByMonth', () => {
  it('takes each month at the rate that holds in it', () => {
    const expected = [75_50, 75_50, 75_50, 75_50, 75_50, 75_50, 80_00, 80_00, 80_00, 80_00, 80_00, 80_00];
    expect(priceMinutesByMonth({ minutes: hour, months, rates, currency: 'EUR' })).toEqual(expected);
  });

  it('names the first month that has minutes and no rate', () => {
    const late = rates.slice(1);
    const minutes = [0, 0, ...hour.slice(2)];
    expect(() => priceMinutesByMonth({ minutes, months, rates: late, currency: 'EUR' })).toThrow(
      new DomainError('rates.none-for-month', { month: '2026-03' }),
    );
  });

  it('needs no rate where there is no time', () => {
    const minutes = new Array<number>(12).fill(0);
    expect(priceMinutesByMonth({ minutes, months, rates: [], currency: 'EUR' })).toEqual(minutes);
  });

  it('refuses a list that is not twelve months long', () => {
    const short = () => priceMinutesByMonth({ minutes: [60], months, rates, currency: 'EUR' });
    const shortMonths = () =>
      priceMinutesByMonth({ minutes: hour, months: ['2026-01'], rates, currency: 'EUR' });
    expect(errorCodeOf(short)).toBe('phasing.not-twelve-months');
    expect(errorCodeOf(shortMonths)).toBe('phasing.not-twelve-months');
  });

  it('at one rate every month costs what its minutes cost alone', () => {
    fc.assert(
      fc.property(twelve(fc.nat(20_000)), fc.nat(200_000_000), (minutes, rateMicro) => {
        const priced = priceMinutesByMonth({
          minutes,
          months,
          rates: [{ validFrom: '2026-01', rateMicro }],
          currency: 'EUR',
        });
        expect(priced).toEqual(
          minutes.map((m) => computeHoursCostMinor({ minutes: m, rateMicro, currency: 'EUR' })),
        );
      }),
    );
  });
});
