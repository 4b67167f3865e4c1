/// <reference types="vite/types/importMeta.d.ts" />
import { describe, expect, it } from 'vitest';
import { AIR_PASSENGERS } from '../testing/air-passengers';
import { fitHoltWinters } from './fit-holt-winters';
import { predictHoltWinters, smoothHoltWinters } from './holt-winters';

const FIXED = { alpha: 0.3, beta: 0.1, gamma: 0.2 };

/** The reference data lies beside the repository, not in it: a plain clone finds nothing here and says so. */
const found = import.meta.glob<string>('../../../../../shared/data/reference/airpassengers.csv', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const file = Object.values(found).at(0) ?? null;

// R 4.2.2, stats::HoltWinters(AirPassengers, alpha = .3, beta = .1, gamma = .2, seasonal = ...), computed and typed in.
describe.each([
  {
    seasonality: 'multiplicative',
    squaredError: 34270.3777195137,
    level: 497.505239387070219,
    trend: 4.053780577593387,
    seasons: [
      0.908380005024925, 0.887847953546035, 1.020149350584896, 1.008206931371381, 1.00494258535443,
      1.13731380953059, 1.255491973153079, 1.226908367485993, 1.044013961105235, 0.914884523282162,
      0.79340858228605, 0.888021982626832,
    ],
    next: [
      455.606185075798, 448.907290248123, 519.936031744239, 517.936429449976, 520.333285167548,
      593.48210285896, 660.240257484714, 650.182279556931, 557.492247307486, 492.247254879238,
      430.104273972615, 484.993744235526,
    ],
  },
  {
    seasonality: 'additive',
    squaredError: 98448.9929976346,
    level: 495.24769797053483,
    trend: 3.1825101994585,
    seasons: [
      -23.97243590985727, -31.81090745092503, 8.21209747988329, 7.47600334048657, 10.18715342088644,
      49.79505601603231, 84.28134080849698, 67.35157866538043, -2.4158016446378, -42.55722636161654,
      -77.12046534279462, -39.92122110373605,
    ],
    next: [
      474.457772260136, 469.801810918527, 513.007326048794, 515.453742108855, 521.347402388714,
      564.137815183318, 601.806610175241, 588.059358231583, 521.474488121024, 484.515573603503,
      453.134844821784, 493.51659926026,
    ],
  },
] as const)('R HoltWinters of AirPassengers, $seasonality', (r) => {
  const state = smoothHoltWinters(AIR_PASSENGERS, r.seasonality, FIXED);

  it('has the same squared error, level, trend and seasons', () => {
    expect(state.squaredError).toBeCloseTo(r.squaredError, 6);
    expect(state.level).toBeCloseTo(r.level, 9);
    expect(state.trend).toBeCloseTo(r.trend, 9);
    state.seasons.forEach((season, index) => expect(season).toBeCloseTo(r.seasons[index] ?? NaN, 9));
  });

  it('predicts the same twelve months', () => {
    const next = predictHoltWinters(state, r.seasonality, 12);
    next.forEach((value, index) => expect(value).toBeCloseTo(r.next[index] ?? NaN, 8));
  });
});

describe('fitHoltWinters', () => {
  // R documentation, ?HoltWinters: `(m <- HoltWinters(AirPassengers, seasonal = "mult"))` prints these weights; its SSE
  // is 16570.78. Ours is never worse, by a different search, and ends beside R's weights.
  it('finds the weights of R, multiplicative', () => {
    const { weights, state } = fitHoltWinters(AIR_PASSENGERS, 'multiplicative');
    expect(state.squaredError).toBeLessThanOrEqual(16570.79);
    expect(state.squaredError).toBeGreaterThan(16570);
    expect(weights.alpha).toBeCloseTo(0.2755925, 3);
    expect(weights.beta).toBeCloseTo(0.03269295, 3);
    expect(weights.gamma).toBeCloseTo(0.8707292, 3);
  });
});

describe.skipIf(file === null)('AirPassengers (skipped when ../shared/data/reference is missing)', () => {
  it('is the series of the file', () => {
    const rows = (file ?? '').trim().split('\n').slice(1);
    expect(rows.map((row) => Number(row.split(',')[1]))).toEqual(AIR_PASSENGERS);
  });
});
