import { OverviewSchema } from '@etat/contracts';
import { describe, expect, it } from 'vitest';
import { overview, shareOfVoice } from './overview.fixture';
import { toExceptions } from './to-exception';
import { plain, wordsIn } from './words.fixture';

const read = (language: 'en' | 'de', from = overview) =>
  toExceptions(from, wordsIn(language)).map(({ title, cause, effect }) => [
    plain(title),
    plain(cause),
    effect,
  ]);

describe('toExceptions', () => {
  it('names what, how much, cause and month in English', () => {
    expect(read('en')).toEqual([
      [
        'Trade-fair campaign, Agencies: EUR 31,000 (+48.4 %) above plan',
        'Largest part in Oct 2026 (+14,500). External costs in all +41,300 (+10.0 %).',
        'unfavourable',
      ],
      [
        'Share of voice 14 %, band 18–22 %',
        'Off target for 3 months in a row. -7.0 pp against Oct 2025.',
        'unfavourable',
      ],
      [
        'LinkedIn programme pays off if 3.8 % of the growth is ours',
        'Claimed share 6 % (assumption); ROI 0.6 (-0.1 to 1.4), 2 months open.',
        'favourable',
      ],
    ]);
  });

  it('and in German', () => {
    expect(read('de')).toEqual([
      [
        'Trade-fair campaign, Agencies: 31.000 EUR (+48,4 %) über Plan',
        'Größter Teil im Okt 2026 (+14.500). Fremdkosten insgesamt +41.300 (+10,0 %).',
        'unfavourable',
      ],
      [
        'Share of voice 14 %, Zielband 18–22 %',
        'Seit 3 Monaten nicht im Ziel. -7,0 %-Pkt. gegenüber Okt 2025.',
        'unfavourable',
      ],
      [
        'LinkedIn programme lohnt sich, wenn 3,8 % des Zuwachses von uns kommen',
        'Beanspruchter Anteil 6 % (Annahme); ROI 0,6 (-0,1 bis 1,4), 2 Monate offen.',
        'favourable',
      ],
    ]);
  });

  it('does not invent a percentage for what was not planned, nor a month or an initiative', () => {
    const [variance] = overview.topVariances;
    const unplanned = OverviewSchema.parse({
      ...overview,
      external: { ...overview.external, planMinor: 0, ratio: null },
      exceptions: [
        {
          type: 'cost',
          variance: {
            ...variance,
            planMinor: 0,
            ratio: null,
            initiativeId: null,
            initiative: null,
            peakMonth: null,
          },
        },
      ],
    });
    expect(read('en', unplanned)).toEqual([
      [
        'Agencies without initiative: EUR 31,000 not planned',
        'External costs in all +41,300 against plan.',
        'unfavourable',
      ],
    ]);
  });

  it('says nothing of the previous year where it has no value', () => {
    const exceptions = [
      { type: 'kpi', tile: { ...shareOfVoice, previousYear: { deltaE4: null, ratio: null } }, monthsOff: 1 },
    ];
    const [line] = read('en', OverviewSchema.parse({ ...overview, exceptions }));
    expect(line?.[1]).toBe('Off target for one month.');
  });

  it.each([
    [{ direction: 'band', bandLowE4: null }, 'Share of voice 14 %, at most 22 %'],
    [{ direction: 'band', bandHighE4: null }, 'Share of voice 14 %, at least 18 %'],
    [{ direction: 'up', targetE4: 200_000 }, 'Share of voice 14 %, target 20 %'],
    [{ direction: 'up', targetE4: null }, 'Share of voice 14 %'],
  ])('names the target of %j', (change, title) => {
    const exceptions = [{ type: 'kpi', tile: { ...shareOfVoice, ...change }, monthsOff: 2 }];
    expect(read('en', OverviewSchema.parse({ ...overview, exceptions }))[0]?.[0]).toBe(title);
  });
});
