import { describe, expect, it } from 'vitest';
import { detail, plain, wordsIn } from './impact.fixture';
import { toPreview } from './to-preview';

const link = detail.links.map((each) => each.link).at(0);
const request = link ?? expect.fail('the fixture has a link');
const names = { initiative: 'Customer stories', kpi: { name: 'Revenue', unit: 'currency' as const } };
const read = (language: 'en' | 'de', change = {}, of: Parameters<typeof toPreview>[1] = names) =>
  toPreview({ ...request, ...change }, of, wordsIn(language)).map(plain);

describe('toPreview', () => {
  it('says the formula in words, with an example that can be followed by hand', () => {
    expect(read('en')).toEqual([
      'Of what Revenue exceeds the same month of the previous year, 10 % counts for Customer stories, one month after the cost.',
      'With a margin of 35 %, EUR 1,000 more a month gives a contribution of EUR 35.00.',
      'From EUR 17.50 to EUR 54.25 with the low and the high share.',
      'ROI = (contribution − full cost) / full cost',
    ]);
    expect(read('de')[0]).toBe(
      'Von dem, was Revenue über dem gleichen Monat des Vorjahres liegt, zählen 10 % für Customer stories, einen Monat nach den Kosten.',
    );
  });

  it('turns counted KPIs into money first', () => {
    const leads = { initiative: 'LinkedIn', kpi: { name: 'Leads', unit: 'number' as const } };
    const lines = read('en', { valuePerUnitMicro: 80_000_000, lagMonths: 0 }, leads);
    expect(lines[0]).toContain('in the same month');
    expect(lines[1]).toBe('One unit of it is worth EUR 80.00.');
    expect(lines[2]).toBe('With a margin of 35 %, 100 more a month gives a contribution of EUR 280.00.');
  });

  it('names the other baselines and leaves out a band without width', () => {
    const fixed = { kind: 'fixed', valueE4: 1_200_000 };
    expect(read('en', { baseline: fixed, shareLowBp: 1_000, shareHighBp: 1_000 })).toHaveLength(3);
    expect(read('en', { baseline: fixed })[0]).toContain('exceeds EUR 120 a month');
    const average = { kind: 'average', fromMonth: '2025-01', toMonth: '2025-06' };
    expect(read('de', { baseline: average })[0]).toContain('dem Durchschnitt von Jan 2025 bis Jun 2025');
  });
});
