import { describe, expect, it } from 'vitest';
import { errorCodeOf } from '../testing/error-code-of';
import { simulateOrganisation } from '../testing/simulate-organisation';
import { analyseDrivers } from './analyse-drivers';
import type { DriverAnalysis, DriverAnalysisInput } from './driver-analysis';
import { seededRandom } from './seeded-random';

const random = seededRandom(42);
const noise = () => random() - 0.5;
const series = (months: number) => Array.from({ length: months }, () => 1_000 * Math.exp(noise() * 2));

/** A KPI of level, trend, season and one series that works after two months, half of it carried over. */
function knownKpi(spend: readonly number[], noiseSize = 0) {
  let working = 0;
  let weights = 0;
  const carried = spend.map((value) => {
    working = value + 0.4 * working;
    weights = 1 + 0.4 * weights;
    return working / weights;
  });
  return spend.map(
    (_, month) =>
      10_000 +
      20 * month +
      900 * Math.cos((Math.PI * month) / 6) +
      2 * (carried[month - 2] ?? 0) +
      noiseSize * noise(),
  );
}

function analysed(input: Omit<DriverAnalysisInput, 'seed'>) {
  const analysis = analyseDrivers({ seed: 1, resamples: 99, ...input });
  if (analysis.state === 'refused') throw new Error(analysis.reasons.map(({ code }) => code).join());
  return analysis;
}

const reasonsOf = (analysis: DriverAnalysis) => (analysis.state === 'refused' ? analysis.reasons : []);
const codesOf = (notes: readonly { code: string }[]) => notes.map(({ code }) => code);

describe('analyseDrivers', () => {
  const spend = series(66);

  it('finds lag, carry-over and effect that were put there', () => {
    const { drivers, fit, rows, notes } = analysed({
      kpi: knownKpi(spend, 200),
      drivers: [{ id: 'a', spend }],
    });
    expect(rows).toHaveLength(60);
    expect(drivers[0]?.transform).toEqual({ lagMonths: 2, carryOver: 0.4, saturation: { kind: 'none' } });
    expect(drivers[0]?.coefficient).toBeCloseTo(2, 1);
    expect(drivers[0]?.marginalPerUnit?.estimate).toBeCloseTo(2, 0);
    const truth = rows.reduce((sum, row) => sum + 2 * (spend[row - 2] ?? 0), 0);
    expect((drivers[0]?.contribution.estimate ?? 0) / truth).toBeCloseTo(1, 1);
    expect(drivers[0]?.pValue).toBeLessThan(0.001);
    expect(drivers[0]?.isAdoptable).toBe(true);
    expect(fit.controls).toEqual({ hasTrend: true, harmonics: 1 });
    expect(fit.rSquared).toBeGreaterThan(0.98);
    expect(codesOf(notes)).toEqual(['correlation-not-proof']);
  });

  it('predicts the months held back better with the series than without', () => {
    const long = series(86);
    const { outOfSample } = analysed({ kpi: knownKpi(long, 200), drivers: [{ id: 'a', spend: long }] });
    expect(outOfSample?.months).toBe(16);
    expect(outOfSample?.error).toBeLessThan((outOfSample?.errorWithoutDrivers ?? 0) / 2);
    expect(outOfSample?.meanAbsoluteRatio).toBeLessThan(0.03);
  });

  it('fitted and residuals make the KPI, and the months of a contribution its sum', () => {
    const kpi = knownKpi(spend, 500);
    const { rows, fit, drivers } = analysed({ kpi, drivers: [{ id: 'a', spend }] });
    rows.forEach((row, at) =>
      expect((fit.fitted[at] ?? 0) + (fit.residuals[at] ?? 0)).toBeCloseTo(kpi[row] ?? 0, 6),
    );
    const sum = drivers[0]?.contributionByRow.reduce((total, value) => total + value, 0);
    expect(sum).toBeCloseTo(drivers[0]?.contribution.estimate ?? 0, 3);
  });

  it('the same seed is the same interval, another seed another', () => {
    const input = { kpi: knownKpi(spend, 500), drivers: [{ id: 'a', spend }], resamples: 49 };
    expect(analyseDrivers({ ...input, seed: 3 })).toEqual(analyseDrivers({ ...input, seed: 3 }));
    expect(analyseDrivers({ ...input, seed: 3 })).not.toEqual(analyseDrivers({ ...input, seed: 4 }));
  });

  it('a KPI in other units scales contribution and interval, and nothing else', () => {
    const kpi = knownKpi(spend, 500);
    const one = analysed({ kpi, drivers: [{ id: 'a', spend }] }).drivers[0];
    const other = analysed({ kpi: kpi.map((value) => value * 100), drivers: [{ id: 'a', spend }] })
      .drivers[0];
    expect(other?.transform).toEqual(one?.transform);
    expect((other?.contribution.low ?? 0) / (one?.contribution.low ?? 0)).toBeCloseTo(100, 6);
    expect(other?.pValue).toBeCloseTo(one?.pValue ?? 0, 10);
  });

  it('says so when nothing is shown, and leaves a missing month out', () => {
    const kpi: (number | null)[] = series(66);
    kpi[30] = null;
    const { notes, rows } = analysed({ kpi, drivers: [{ id: 'a', spend }] });
    expect(rows).not.toContain(30);
    expect(notes).toContainEqual({ code: 'months-missing', count: 1 });
    expect(notes).toContainEqual({ code: 'nothing-shown', ids: ['a'] });
  });

  it('with few months models less, says so and is not to be adopted', () => {
    const short = series(36);
    const { notes, drivers, fit } = analysed({ kpi: knownKpi(short), drivers: [{ id: 'a', spend: short }] });
    expect(fit.controls).toEqual({ hasTrend: true, harmonics: 0 });
    expect(drivers[0]?.isAdoptable).toBe(false);
    expect(notes).toContainEqual({ code: 'too-few-months-to-adopt', months: 30, needed: 54 });
    expect(codesOf(notes)).toContain('season-not-modelled');
  });

  it.each([
    ['fewer than 24 months', 29, 1, { months: 23, needed: 24 }],
    ['fewer than ten months per parameter', 45, 3, { months: 39, needed: 40 }],
  ])('refuses %s', (_, months, count, expected) => {
    const drivers = Array.from({ length: count }, (_each, at) => ({ id: `d${at}`, spend: series(months) }));
    const reasons = reasonsOf(analyseDrivers({ kpi: series(months), drivers, seed: 1 }));
    expect(reasons).toEqual([{ code: 'too-few-months', lagMonths: 6, ...expected }]);
  });

  it('refuses series that cannot be told apart', () => {
    const twin = spend.map((value) => 3 * value + noise());
    const drivers = [
      { id: 'a', spend },
      { id: 'b', spend: series(66) },
      { id: 'twin', spend: twin },
    ];
    const reasons = reasonsOf(analyseDrivers({ kpi: knownKpi(spend), drivers, seed: 1 }));
    expect(reasons).toEqual([{ code: 'cannot-be-told-apart', ids: ['a', 'twin'] }]);
  });

  it('refuses what does not vary', () => {
    const still = [{ id: 'a', spend: spend.map(() => 5) }];
    expect(reasonsOf(analyseDrivers({ kpi: knownKpi(spend), drivers: still, seed: 1 }))).toEqual([
      { code: 'no-variation', ids: ['a'] },
    ]);
    const flat = spend.map(() => 5);
    expect(reasonsOf(analyseDrivers({ kpi: flat, drivers: [{ id: 'a', spend }], seed: 1 }))).toEqual([
      { code: 'kpi-constant' },
    ]);
  });

  it.each([
    ['drivers.none', { drivers: [] }],
    ['drivers.lengths-differ', { drivers: [{ id: 'a', spend: [1] }] }],
    ['drivers.not-a-number', { drivers: [{ id: 'a', spend: spend.map(() => Number.NaN) }] }],
    ['drivers.lag-outside', { maxLagMonths: 7 }],
  ])('throws %s', (code, wrong) => {
    const input = { kpi: knownKpi(spend), drivers: [{ id: 'a', spend }], seed: 1 };
    expect(errorCodeOf(() => analyseDrivers({ ...input, ...wrong }))).toBe(code);
  });
});

/** A slice of the recovery bench, see docs/driver-analysis.md: 60 months, seeds of their own. */
it('the interval holds the known truth of simulated organisations about nine times in ten', () => {
  const held = Array.from({ length: 12 }, (_, at) => 500_001 + at).flatMap((seed) => {
    const organisation = simulateOrganisation(seed, 60);
    const drivers = organisation.drivers.map(({ name, spend }) => ({ id: name, spend }));
    const analysis = analysed({ kpi: organisation.kpi, drivers });
    return analysis.drivers.map(({ contribution: { low, high } }, at) => {
      const truth = analysis.rows.reduce(
        (sum, row) => sum + (organisation.drivers[at]?.contribution[row] ?? 0),
        0,
      );
      return low <= truth && truth <= high;
    });
  });
  const part = held.filter(Boolean).length / held.length;
  expect(part).toBeGreaterThan(0.75);
});
