import { describe, expect, it } from 'vitest';
import { campaign, detail, plain, unlinked, wordsIn } from './impact.fixture';
import { toDerivations, toOnlyGrowthMinor, toOnlyMarginBp } from './to-derivation';

const read = (language: 'en' | 'de', figures = campaign, from = detail) =>
  toDerivations(figures, toOnlyMarginBp(from), toOnlyGrowthMinor(from), wordsIn(language)).map(
    ({ formula, worked, reason }) => [plain(formula), worked && plain(worked), reason],
  );

describe('toDerivations', () => {
  it('writes every formula with its real figures', () => {
    expect(read('en')).toEqual([
      ['Attributed value = share × (KPI − baseline)', '10 % × EUR 1,200,000.00 = EUR 120,000.00', null],
      [
        'ROI = (attributed value × margin − full cost) / full cost',
        '(EUR 120,000.00 × 35 % − EUR 30,000.00) / EUR 30,000.00 = 0.40',
        null,
      ],
      [
        'ROMI = (contribution − external cost) / external cost',
        '(EUR 42,000.00 − EUR 12,000.00) / EUR 12,000.00 = 2.50',
        null,
      ],
      [
        'Break-even share = full cost / (growth × margin)',
        'EUR 30,000.00 / (EUR 1,200,000.00 × 35 %) = 7.1 %',
        null,
      ],
    ]);
    expect(read('de')[1]?.[1]).toBe('(120.000,00 EUR × 35 % − 30.000,00 EUR) / 30.000,00 EUR = 0,40');
  });

  it('starts from the contribution where several links have several margins', () => {
    const several = { ...detail, links: [...detail.links, ...detail.links] };
    const summed = { ...campaign, linkCount: 2, claimedShareBp: null };
    expect(read('en', summed, several)).toEqual([
      [
        'Attributed value = sum over the links of share × (KPI − baseline)',
        'in all EUR 120,000.00, link by link below',
        null,
      ],
      [
        'ROI = (contribution − full cost) / full cost',
        '(EUR 42,000.00 − EUR 30,000.00) / EUR 30,000.00 = 0.40',
        null,
      ],
      expect.anything(),
      [
        'Break-even share = full cost / contribution if all of the growth were ours',
        'EUR 30,000.00 / EUR 420,000.00 = 7.1 %',
        null,
      ],
    ]);
  });

  it('names the reason where a figure is not defined', () => {
    expect(read('en', unlinked).map(([, worked, reason]) => [worked, reason])).toEqual([
      [null, 'the initiative is not linked to a KPI'],
      [null, 'the initiative is not linked to a KPI'],
      [null, 'the initiative is not linked to a KPI'],
      [null, 'the initiative is not linked to a KPI'],
    ]);
    const { reason } = toDerivations({ ...campaign, romi: null }, 3_500, 1, wordsIn('de'))[2] ?? {};
    expect(reason).toBe('es sind keine Fremdkosten angefallen');
  });

  it('calls the band what it is', () => {
    const [, roi] = toDerivations(campaign, null, null, wordsIn('en'));
    expect(roi?.remark).toBe(
      'With the low share -0.20, with the high share 1.00. A band of assumptions, no confidence interval.',
    );
  });
});
