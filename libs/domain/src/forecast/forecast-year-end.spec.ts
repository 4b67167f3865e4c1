import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TWELVE_LONG } from '../testing/ranges';
import { backtestForecasts } from './backtest-forecasts';
import { chooseForecastMethod } from './choose-forecast-method';
import { computeForecastBands } from './compute-forecast-band';
import type { PastYear } from './forecast-method';
import { forecastYearEnd } from './forecast-year-end';
import { summariseBacktest } from './summarise-backtest';

const even = (monthMinor: number) => new Array<number>(12).fill(monthMinor);
const past = (planMonth: number, actualMonth: number): PastYear => ({
  planMinor: even(planMonth),
  actualMinor: even(actualMonth),
});

describe('backtestForecasts', () => {
  it('knows what each method would have said after each month', () => {
    const cases = backtestForecasts({ years: [past(100, 90)], origins: [3, 9] });
    const errors = cases.map(({ method, closedPeriods, errorMinor }) => [method, closedPeriods, errorMinor]);
    // By hand: the year came to 1,080; after three months 270 + 900, after nine 810 + 300.
    expect(errors).toEqual([
      ['actual-plus-remaining-plan', 3, 90],
      ['run-rate', 3, 0],
      ['phasing-adjusted', 3, 0],
      ['actual-plus-remaining-plan', 9, 30],
      ['run-rate', 9, 0],
      ['phasing-adjusted', 9, 0],
    ]);
  });

  it('never sees a later month or year', () => {
    const twelve = fc.array(fc.integer({ min: 1, max: 1_000_000 }), TWELVE_LONG);
    const year = fc.record({ planMinor: twelve, actualMinor: twelve });
    fc.assert(
      fc.property(
        fc.array(year, { minLength: 2, maxLength: 4 }),
        twelve,
        fc.nat(11),
        (years, other, origin) => {
          const forecastsOf = (list: readonly PastYear[]) =>
            backtestForecasts({ years: list, origins: [origin] }).map(
              ({ yearIndex, method, forecastMinor }) => ({
                yearIndex,
                method,
                forecastMinor,
              }),
            );
          const last = years.length - 1;
          const changed = years.map((one, index) =>
            index < last
              ? one
              : { ...one, actualMinor: [...one.actualMinor.slice(0, origin), ...other.slice(origin)] },
          );
          expect(forecastsOf(changed)).toEqual(forecastsOf(years));
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('summariseBacktest', () => {
  it('weighs errors by what was spent, and tells too high from too low', () => {
    const years = [past(100, 90), past(100, 110)];
    const [plan] = summariseBacktest(backtestForecasts({ years, origins: [6] }));
    // Off by +60 and -60 of 1,080 and 1,320.
    expect(plan).toEqual({
      method: 'actual-plus-remaining-plan',
      cases: 2,
      absoluteRatio: 120 / 2_400,
      biasRatio: 0,
    });
  });

  it('has no ratio where nothing was spent', () => {
    expect(
      summariseBacktest(backtestForecasts({ years: [past(0, 0)], origins: [6] }))[0]?.absoluteRatio,
    ).toBeNull();
  });
});

describe('chooseForecastMethod', () => {
  const all = ['actual-plus-remaining-plan', 'run-rate', 'plan-realisation'] as const;
  const choose = (years: readonly PastYear[], available: readonly (typeof all)[number][] = all) =>
    chooseForecastMethod(backtestForecasts({ years, origins: [6] }), available);
  const levelYears = [past(100, 80), past(100, 85), past(100, 90)];

  it.each([
    ['a method that was always right', levelYears, all, { method: 'run-rate', because: 'less-error' }],
    ['two years are not enough', levelYears.slice(1), all, { method: all[0], because: 'too-few-years' }],
    [
      'plans that came true',
      [past(100, 100), past(90, 90), past(80, 80)],
      all,
      { method: all[0], because: 'default' },
    ],
    ['a method without a figure today', levelYears, all.slice(0, 1), { method: all[0], because: 'default' }],
  ] as const)('%s', (_case, years, available, expected) => {
    expect(choose(years, available)).toEqual(expected);
  });

  it('compares the years both have: one that needs history is not judged by its absence', () => {
    const jump = (to: number): PastYear => ({
      planMinor: even(100),
      actualMinor: [...new Array<number>(6).fill(0), ...new Array<number>(6).fill(to)],
    });
    // Nothing in the first half, 80 % of the plan in the second, each year: only realisation knows.
    expect(choose([jump(80), jump(80), jump(80), jump(80)]).method).toBe('plan-realisation');
  });
});

describe('computeForecastBands', () => {
  const past3 = [110, 100, 90].map((actualMinor) => ({ forecastMinor: 100, actualMinor }));
  const input = {
    yearEndMinor: 100_000,
    past: past3,
    standardErrorMinor: null,
    floorMinor: null,
    isComplete: false,
  };

  it('from past errors: t of two degrees of freedom x 10 % x sqrt(4/3)', () => {
    const reach = (t: number) => Math.round(t * 10_000 * Math.sqrt(4 / 3));
    expect(computeForecastBands(input)).toEqual({
      source: 'back-test',
      bands: [
        { levelPercent: 80, lowMinor: 100_000 - reach(1.8856), highMinor: 100_000 + reach(1.8856) },
        { levelPercent: 95, lowMinor: 100_000 - reach(4.3027), highMinor: 100_000 + reach(4.3027) },
      ],
    });
  });

  it('from residuals where the past is too short', () => {
    const { source, bands } = computeForecastBands({
      ...input,
      past: past3.slice(1),
      standardErrorMinor: 10_000,
    });
    expect(source).toBe('residuals');
    expect(bands[1]).toEqual({ levelPercent: 95, lowMinor: 80_400, highMinor: 119_600 });
  });

  it.each([
    ['too little is known', { past: past3.slice(1) }],
    ['nothing is open', { isComplete: true }],
  ])('none when %s', (_case, lacks) => {
    expect(computeForecastBands({ ...input, ...lacks })).toEqual({ bands: [], source: null });
  });

  it('never below what is booked and ordered', () => {
    const floored = computeForecastBands({ ...input, floorMinor: 99_000 });
    expect(floored.bands.map(({ lowMinor }) => lowMinor)).toEqual([99_000, 99_000]);
    const above = computeForecastBands({ ...input, floorMinor: 900_000 });
    expect(
      above.bands.every(({ lowMinor, highMinor }) => lowMinor === 900_000 && highMinor === 900_000),
    ).toBe(true);
  });

  it('holds the forecast, and 95 % hold 80 %', () => {
    const ratio = fc.record({
      forecastMinor: fc.integer({ min: 1, max: 999_999 }),
      actualMinor: fc.nat(999_999),
    });
    fc.assert(
      fc.property(
        fc.array(ratio, { minLength: 3, maxLength: 15 }),
        fc.integer({ min: -99_999, max: 99_999 }),
        (many, yearEndMinor) => {
          const { bands } = computeForecastBands({ ...input, past: many, yearEndMinor });
          const [narrow, wide] = bands;
          if (!narrow || !wide) throw new Error('two bands');
          expect(wide.lowMinor <= narrow.lowMinor && narrow.lowMinor <= yearEndMinor).toBe(true);
          expect(wide.highMinor >= narrow.highMinor && narrow.highMinor >= yearEndMinor).toBe(true);
        },
      ),
    );
  });
});

describe('forecastYearEnd', () => {
  const years = [past(100, 80), past(100, 85), past(100, 90)];
  const input = {
    actualMinor: even(90),
    planMinor: even(100),
    bottomUpMinor: null,
    closedPeriods: 6,
    pastYears: years,
    floorMinor: 1_100,
  };

  it('shows the method with the best record first, and each with its record, bands and floor', () => {
    const { methods, chosen } = forecastYearEnd(input);
    expect(chosen).toEqual({ method: 'run-rate', because: 'less-error' });
    const [plan, rate] = methods;
    expect(plan).toMatchObject({
      yearEndMinor: 1_140,
      isBelowFloor: false,
      source: 'back-test',
      error: { cases: 3 },
    });
    expect(rate).toMatchObject({ yearEndMinor: 1_080, isBelowFloor: true, error: { absoluteRatio: 0 } });
    expect(rate?.bands.every(({ lowMinor }) => lowMinor === 1_100)).toBe(true);
  });

  it('with too little data there is no band, and it says so', () => {
    const { methods, chosen } = forecastYearEnd({ ...input, pastYears: [] });
    expect(chosen.because).toBe('too-few-years');
    expect(
      methods.every(({ source, bands, error }) => source === null && bands.length === 0 && error === null),
    ).toBe(true);
  });
});
