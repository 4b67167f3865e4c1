import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumMinor } from '../money/sum-minor';
import { AIR_PASSENGERS } from '../testing/air-passengers';
import { TWELVE_LONG } from '../testing/ranges';
import { fitHoltWinters } from './fit-holt-winters';
import { forecastByMethod, type YearInput } from './forecast-by-method';
import type { ForecastMethod, PastYear } from './forecast-method';
import { predictHoltWinters } from './holt-winters';

const even = (monthMinor: number) => new Array<number>(12).fill(monthMinor);
const find = (input: YearInput, method: ForecastMethod) =>
  forecastByMethod(input).find((forecast) => forecast.method === method);

const year: YearInput = {
  actualMinor: [110, 90, 130, ...new Array<number>(9).fill(7)],
  planMinor: even(100),
  bottomUpMinor: even(105),
  closedPeriods: 3,
  pastYears: [{ planMinor: even(100), actualMinor: even(80) }],
};
/** The airline's years as money: thousands of passengers as whole units. */
const airline = (first: number, last: number): PastYear[] =>
  Array.from({ length: last - first }, (_, index) => {
    const from = (first - 1949 + index) * 12;
    return {
      planMinor: null,
      actualMinor: AIR_PASSENGERS.slice(from, from + 12).map((value) => value * 1000),
    };
  });

describe('forecastByMethod', () => {
  // By hand, 330 booked in three months.
  it.each([
    ['actual-plus-remaining-plan', 330 + 900],
    ['run-rate', 1_320],
    ['phasing-adjusted', 1_320],
    ['bottom-up', 330 + 945],
    ['plan-realisation', 330 + 720],
  ] as const)('%s ends at %d', (method, yearEndMinor) => {
    expect(find(year, method)).toMatchObject({ yearEndMinor, reason: null });
  });

  it.each([
    ['actual-plus-remaining-plan', { planMinor: null }, 'no-plan'],
    ['phasing-adjusted', { planMinor: null }, 'no-plan'],
    ['plan-realisation', { planMinor: null }, 'no-plan'],
    ['run-rate', { closedPeriods: 0 }, 'no-closed-month'],
    ['phasing-adjusted', { closedPeriods: 0 }, 'no-closed-month'],
    ['phasing-adjusted', { planMinor: [0, 0, 0, ...even(1).slice(3)] }, 'no-plan-to-date'],
    ['bottom-up', { bottomUpMinor: null }, 'no-forecast-version'],
    ['plan-realisation', { pastYears: [] }, 'no-past-plan'],
    ['seasonal-additive', {}, 'under-36-months'],
    // 36 months, but bookings only began in the second of them: 35 are data.
    [
      'seasonal-additive',
      {
        pastYears: [[0, ...even(5).slice(1)], even(5), even(5)].map((actualMinor) => ({
          planMinor: null,
          actualMinor,
        })),
        closedPeriods: 0,
      },
      'under-36-months',
    ],
    [
      'seasonal-multiplicative',
      { pastYears: [even(5), even(0), even(5)].map((actualMinor) => ({ planMinor: null, actualMinor })) },
      'not-positive',
    ],
  ] as const)('%s says why it has no figure: %j', (method, lacks, reason) => {
    expect(find({ ...year, ...lacks }, method)).toEqual({
      method,
      yearEndMinor: null,
      monthsMinor: null,
      reason,
      standardErrorMinor: null,
    });
  });

  it.each(['additive', 'multiplicative'] as const)(
    '%s season: closed months, then Holt-Winters',
    (seasonality) => {
      const [last] = airline(1960, 1961);
      const input = {
        ...year,
        actualMinor: last?.actualMinor ?? [],
        closedPeriods: 6,
        pastYears: airline(1949, 1960),
      };
      const forecast = find(input, `seasonal-${seasonality}`);
      const seen = AIR_PASSENGERS.slice(0, -6).map((value) => value * 1000);
      const next = predictHoltWinters(fitHoltWinters(seen, seasonality).state, seasonality, 6).map(
        Math.round,
      );
      expect(forecast?.monthsMinor).toEqual([...seen.slice(-6), ...next]);
      // 1960 came to 5,714 thousand: six months ahead, the season misses it by less than 2 %.
      expect(Math.abs((forecast?.yearEndMinor ?? 0) / 5_714_000 - 1)).toBeLessThan(0.02);
      expect(forecast?.standardErrorMinor).toBeGreaterThan(0);
    },
  );

  it('months add up to the year, closed ones are actuals, and later postings change nothing', () => {
    const twelve = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), TWELVE_LONG);
    const input = fc.record({
      actualMinor: twelve,
      planMinor: fc.option(twelve),
      bottomUpMinor: fc.option(twelve),
      closedPeriods: fc.nat(12),
      pastYears: fc.array(fc.record({ planMinor: fc.option(twelve), actualMinor: twelve }), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(input, twelve, (given, later) => {
        const forecasts = forecastByMethod(given);
        for (const { monthsMinor, yearEndMinor, reason } of forecasts) {
          expect((yearEndMinor === null) === (reason !== null)).toBe(true);
          if (monthsMinor === null) continue;
          expect(sumMinor(monthsMinor)).toBe(yearEndMinor);
          expect(monthsMinor.slice(0, given.closedPeriods)).toEqual(
            given.actualMinor.slice(0, given.closedPeriods).map((month) => month + 0),
          );
        }
        const actualMinor = [
          ...given.actualMinor.slice(0, given.closedPeriods),
          ...later.slice(given.closedPeriods),
        ];
        expect(forecastByMethod({ ...given, actualMinor })).toEqual(forecasts);
      }),
      { numRuns: 50 },
    );
  });
});
