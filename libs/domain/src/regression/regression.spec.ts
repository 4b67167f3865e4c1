import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorCodeOf } from '../testing/error-code-of';
import { computeDurbinWatson } from './compute-durbin-watson';
import { computeNeweyWestErrors, neweyWestLags } from './compute-newey-west-errors';
import { computeVif } from './compute-vif';
import { dotExactly } from './dot-exactly';
import { fitLeastSquares } from './fit-least-squares';
import { computePValue, studentTQuantile } from './student-t';

/** Longley (1967), as NIST StRD publishes it: employment, then price index, product, unemployed, army, people, year. */
const LONGLEY = [
  [60323, 83.0, 234289, 2356, 1590, 107608, 1947],
  [61122, 88.5, 259426, 2325, 1456, 108632, 1948],
  [60171, 88.2, 258054, 3682, 1616, 109773, 1949],
  [61187, 89.5, 284599, 3351, 1650, 110929, 1950],
  [63221, 96.2, 328975, 2099, 3099, 112075, 1951],
  [63639, 98.1, 346999, 1932, 3594, 113270, 1952],
  [64989, 99.0, 365385, 1870, 3547, 115094, 1953],
  [63761, 100.0, 363112, 3578, 3350, 116219, 1954],
  [66019, 101.2, 397469, 2904, 3048, 117388, 1955],
  [67857, 104.6, 419180, 2822, 2857, 118734, 1956],
  [68169, 108.4, 442769, 2936, 2798, 120445, 1957],
  [66513, 110.8, 444546, 4681, 2637, 121950, 1958],
  [68655, 112.6, 482704, 3813, 2552, 123366, 1959],
  [69564, 114.2, 502601, 3931, 2514, 125368, 1960],
  [69331, 115.7, 518173, 4806, 2572, 127852, 1961],
  [70551, 116.9, 554894, 4007, 2827, 130081, 1962],
];
const ones = LONGLEY.map(() => 1);
const columnOf = (at: number) => LONGLEY.map((row) => row[at] ?? 0);

const expectClose = (found: readonly (number | null)[], expected: readonly number[], digits = 10) =>
  expected.forEach((value, at) => {
    expect(Math.abs((found[at] ?? Number.NaN) / value - 1)).toBeLessThan(10 ** -digits);
  });

describe('fitLeastSquares', () => {
  it('gives back a known line, with what is left over at a right angle to every column', () => {
    const number = fc.integer({ min: -1000, max: 1000 });
    const rows = fc.array(fc.tuple(number, number), { minLength: 5, maxLength: 30 });
    fc.assert(
      fc.property(rows, number, number, (points, intercept, slope) => {
        fc.pre(new Set(points.map(([x]) => x)).size > 2);
        const xs = points.map(([x]) => x);
        const design = [xs.map(() => 1), xs];
        const exact = fitLeastSquares({ design, response: xs.map((x) => intercept + slope * x) });
        expect(exact.coefficients[0]).toBeCloseTo(intercept, 6);
        expect(exact.coefficients[1]).toBeCloseTo(slope, 6);
        const { residuals } = fitLeastSquares({ design, response: points.map(([, y]) => y) });
        for (const column of design) expect(Math.abs(dotExactly(column, residuals))).toBeLessThan(1e-5);
      }),
      { numRuns: 50 },
    );
  });

  it('agrees with statsmodels 0.15 on the adjusted R2 of Longley', () => {
    const fit = fitLeastSquares({
      design: [ones, ...[1, 2, 3, 4, 5, 6].map(columnOf)],
      response: columnOf(0),
    });
    expectClose([fit.adjustedRSquared], [0.9924650076288216], 12);
  });

  it('refuses what has no single answer', () => {
    const dependent = () =>
      fitLeastSquares({ design: [ones, columnOf(1), columnOf(1)], response: columnOf(0) });
    expect(errorCodeOf(dependent)).toBe('regression.dependent-columns');
    const few = () => fitLeastSquares({ design: [[1], [2]], response: [1] });
    expect(errorCodeOf(few)).toBe('regression.too-few-rows');
  });

  it('says null where nothing can be said', () => {
    const constant = fitLeastSquares({ design: [[1, 1, 1]], response: [4, 4, 4] });
    expect(constant.rSquared).toBeNull();
    const full = fitLeastSquares({
      design: [
        [1, 1],
        [0, 1],
      ],
      response: [1, 3],
    });
    expect(full).toMatchObject({
      residualDeviation: null,
      adjustedRSquared: null,
      standardErrors: [null, null],
    });
    expect(computeNeweyWestErrors(full)).toEqual([null, null]);
  });
});

describe('computeNeweyWestErrors', () => {
  // Calculated apart from this code in exact fractions; statsmodels 0.15.0 (HAC, use_correction) agrees to its 8 digits.
  it.each([
    [0, [499353.3524726268, 0.012814128512831625, 257.99137850740215]],
    [2, [483153.0488298786, 0.012537335070636563, 249.6099303467682]],
    [3, [443712.98221574124, 0.011642569202468128, 229.2366471536473]],
  ])('with %i lags is exact on Longley', (lags, expected) => {
    const fit = fitLeastSquares({ design: [ones, columnOf(2), columnOf(6)], response: columnOf(0) });
    expectClose(computeNeweyWestErrors(fit, lags), expected, 11);
  });

  it.each([
    [24, 2],
    [60, 3],
    [100, 4],
    [120, 4],
  ])('takes for %i rows %i lags', (rows, lags) => expect(neweyWestLags(rows)).toBe(lags));
});

it('computeDurbinWatson agrees with statsmodels on Longley', () => {
  const { residuals } = fitLeastSquares({ design: [ones, columnOf(2), columnOf(6)], response: columnOf(0) });
  expectClose([computeDurbinWatson(residuals)], [1.0476584735666958]);
  expect(computeDurbinWatson([0, 0])).toBeNull();
});

describe('computeVif', () => {
  // statsmodels 0.15.0, variance_inflation_factor; the same are printed in many textbooks as 135.5, 1788.5, 33.6 ...
  it('agrees with statsmodels on Longley', () => {
    const all = [1, 2, 3, 4, 5, 6];
    const found = all.map((at) =>
      computeVif(columnOf(at), [ones, ...all.filter((other) => other !== at).map(columnOf)]),
    );
    expectClose(
      found,
      [
        135.53243828000367, 1788.5134827182983, 33.61889059604986, 3.5889301934455418, 399.15102231263205,
        758.9805974069244,
      ],
    );
  });

  it('is null where a column is wholly explained or constant', () => {
    expect(computeVif([2, 2, 2], [[1, 1, 1]])).toBeNull();
    expect(
      computeVif(
        [1, 2, 3],
        [
          [1, 1, 1],
          [2, 4, 6],
        ],
      ),
    ).toBeNull();
  });
});

describe('Student t', () => {
  // scipy 1.17.1: 2 * t.sf(|t|, df), t.ppf; 2.228138852 and 1.812 are those of Abramowitz, Stegun, table 26.10
  it.each([
    [2.228138852, 10, 0.04999999999883647],
    [1, 1, 0.5],
    [-3.5, 5, 0.017284431785293358],
    [12, 3, 0.0012450158007893362],
    [0.1, 100, 0.9205445310958512],
    [2, 28, 0.05528523764195693],
  ])('p of %f with %i degrees of freedom', (t, degrees, expected) => {
    expectClose([computePValue(t, degrees)], [expected], 12);
  });

  it.each([
    [0.9, 10, 1.8124611228116756],
    [0.9, 1, 6.313751514675037],
    [0.95, 28, 2.0484071417952454],
    [0.99, 3, 5.840909309733355],
    [0.9, 115, 1.6582118300311501],
  ])('the quantile of %f with %i degrees of freedom', (level, degrees, expected) => {
    expectClose([studentTQuantile(level, degrees)], [expected], 12);
  });

  it('nothing strays from 0 always, and never infinitely far', () => {
    expect(computePValue(0, 7)).toBe(1);
    expect(computePValue(Number.POSITIVE_INFINITY, 7)).toBe(0);
  });
});

it('dotExactly keeps what plain addition loses', () => {
  expect(dotExactly([1e16, 1, -1e16], [1, 1, 1])).toBe(1);
  expect(dotExactly([0.1, 0.1], [3, -3], 5)).toBe(5);
});
