import { OverviewSchema, type Overview } from '@etat/contracts';
import { describe, expect, it } from 'vitest';
import { overview, revenue } from './overview.fixture';
import { toKeyFigures } from './to-key-figures';
import { plain, wordsIn } from './words.fixture';

const read = (language: 'en' | 'de', change: Partial<Overview> = {}) =>
  toKeyFigures(OverviewSchema.parse({ ...overview, ...change }), wordsIn(language)).map(
    ({ value, reason, note, effect }) => [value && plain(value), note && plain(note), effect, reason],
  );

describe('toKeyFigures', () => {
  it('states the year in five figures', () => {
    expect(read('en')).toEqual([
      ['842.6 k', '+27.9 k vs plan', 'unfavourable', null],
      ['1,033.6 k', '+2.8 % vs plan', 'unfavourable', null],
      ['163.1 k', '16 % of plan', 'neutral', null],
      ['46 %', '6,120 h', 'neutral', null],
      ['+4.1 %', 'in Oct 2026', 'favourable', null],
    ]);
  });

  it('writes German numbers in German', () => {
    expect(read('de').map(([value]) => value)).toEqual(['842,6 T', '1.033,6 T', '163,1 T', '46 %', '+4,1 %']);
  });

  it('gives a reason instead of a figure that is not defined', () => {
    const bare = read('en', {
      version: null,
      closedPeriods: 0,
      through: null,
      revenue: null,
      hours: { actualMinutes: 0, planMinutes: 0, shareOfCost: null },
    });
    expect(bare.map(([value, , , reason]) => [value, reason])).toEqual([
      [null, 'no month is closed yet'],
      [null, 'there is no plan to compare with'],
      [null, 'there is no plan to compare with'],
      [null, 'no cost is booked yet'],
      [null, 'no KPI of the stage "outflow" has values yet'],
    ]);
  });

  it('compares nothing with the plan before the first month is closed', () => {
    const early = { closedPeriods: 0, through: null };
    expect(read('en', early)[1]).toEqual(['1,033.6 k', 'no actuals yet', 'neutral', null]);
    expect(read('de', early)[1]?.[1]).toBe('noch kein Ist');
  });

  it('judges a budget that is used up, not one that is left', () => {
    const year = { ...overview.year, availableAfterCommitmentsMinor: -1_200_00 };
    expect(read('en', { year })[2]).toEqual(['-1,200', '0 % of plan', 'unfavourable', null]);
  });

  it('says what is ordered beside what is left, and the floor under a forecast that lies below it', () => {
    const year = {
      ...overview.year,
      openCommitmentMinor: 40_000_00,
      availableAfterCommitmentsMinor: 123_100_00,
      forecastFloorMinor: 1_050_000_00,
      isForecastBelowFloor: true,
    };
    const [, forecast, available] = read('en', { year });
    expect(forecast).toEqual(['1,033.6 k', 'at least 1,050.0 k: booked and ordered', 'unfavourable', null]);
    expect(available).toEqual(['123.1 k', '12 % of plan · 40.0 k ordered', 'neutral', null]);
  });

  it('judges revenue by its direction and falling revenue as bad', () => {
    const falling = { ...revenue, previousYear: { deltaE4: -10_000, ratio: -0.05 } };
    expect(read('en', { revenue: falling })[4]).toEqual(['-5.0 %', 'in Oct 2026', 'unfavourable', null]);
    expect(read('en', { revenue: { ...falling, direction: 'down' } })[4]?.[2]).toBe('favourable');
    const unknown = { ...revenue, previousYear: { deltaE4: null, ratio: null } };
    expect(read('en', { revenue: unknown })[4]).toEqual([
      null,
      'in Oct 2026',
      'neutral',
      'the same month of the previous year has no value',
    ]);
  });
});
