import { OverviewSchema } from '@etat/contracts';
import { describe, expect, it } from 'vitest';
import { overview, revenue } from './overview.fixture';
import { toKpiLines, toKpisMessage } from './to-kpi-lines';
import { toMonthColumns, toMonthsMessage } from './to-month-columns';
import { toStructureMessage, toStructureRows } from './to-structure';
import { plain, wordsIn } from './words.fixture';

const [en, de] = [wordsIn('en'), wordsIn('de')];
const noPlan = OverviewSchema.parse({ ...overview, version: null });
const nothingClosed = OverviewSchema.parse({ ...overview, closedPeriods: 0, through: null });

describe('month columns', () => {
  it('shows actuals with their variance, then the plan as forecast without one', () => {
    const columns = toMonthColumns(overview, en);
    expect(columns[9]).toEqual({
      key: '2026-10',
      label: 'Oct',
      scenario: 'actual',
      value: 121_600_00,
      plan: 104_700_00,
      previousYear: 95_000_00,
      variance: { value: 16_900_00, effect: 'unfavourable' },
    });
    expect(columns[10]).toMatchObject({ scenario: 'forecast', value: 93_000_00, variance: null });
  });

  it('draws neither plan nor forecast nor variance where there is no plan', () => {
    const columns = toMonthColumns(noPlan, en);
    expect(columns.map(({ plan }) => plan)).toEqual(Array(12).fill(null));
    expect(columns[0]).toMatchObject({ value: 66_000_00, variance: null });
    expect(columns[11]?.value).toBeNull();
  });

  it('says where the year stands, where it ends and which month stands out', () => {
    expect(plain(toMonthsMessage(overview, en))).toBe(
      'Actual to Oct 2026 is EUR 842,600, EUR 27,900 (+3.4 %) above plan. Forecast for the year is EUR 1,033,600, +27,900 (+2.8 %) against plan. The largest variance is in Oct 2026 (+16,900).',
    );
    expect(plain(toMonthsMessage(overview, de))).toContain(
      'beträgt 842.600 EUR, 27.900 EUR (+3,4 %) über Plan.',
    );
    expect(plain(toMonthsMessage(noPlan, en))).toBe(
      'Actual to Oct 2026 is EUR 842,600. There is no plan to compare with.',
    );
    expect(plain(toMonthsMessage(nothingClosed, en))).toBe(
      'No month is closed yet. The plan of the year is EUR 1,005,700.',
    );
  });
});

describe('structure', () => {
  it('sums up the small categories when there are too many to read', () => {
    const [agencies] = overview.structure.slice(2);
    const many = Array.from({ length: 9 }, (_, index) => ({
      ...agencies,
      categoryId: null,
      name: `C${index}`,
    }));
    const structure = [...overview.structure.slice(0, 2), ...many];
    const rows = toStructureRows(OverviewSchema.parse({ ...overview, structure }), en).slice(2);
    expect(rows.map(({ label }) => label)).toEqual([
      'C0',
      'C1',
      'C2',
      'C3',
      'C4',
      'C5',
      '3 other categories',
    ]);
    expect(rows.at(-1)).toMatchObject({ value: 3 * 212_000_00, plan: 3 * 181_000_00, level: 1 });
    expect(rows.at(-1)?.variance).toEqual({ value: 3 * 31_000_00, effect: 'unfavourable' });
  });

  it('does not repeat a kind that has one category only', () => {
    const structure = [...overview.structure.slice(0, 3)];
    expect(toStructureRows({ ...overview, structure }, en).map(({ label }) => label)).toEqual([
      'Internal: own hours',
      'External',
    ]);
  });

  it('names the kinds and keeps the categories below them', () => {
    const rows = toStructureRows(overview, de);
    expect(rows.map(({ label, level }) => [label, level])).toEqual([
      ['Intern: eigene Stunden', 0],
      ['Fremdkosten', 0],
      ['Agencies', 1],
      ['Paid media', 1],
      ['Monitoring', 1],
    ]);
    expect(rows[1]?.variance).toEqual({ value: 41_300_00, effect: 'unfavourable' });
    expect(toStructureRows(nothingClosed, de)).toEqual([]);
  });

  it('states the message of the chart: the larger variance first, with its main category', () => {
    expect(plain(toStructureMessage(overview, en))).toBe(
      'External costs are EUR 41,300 (+10.0 %) above plan, mainly Agencies (+31,000). Own hours are EUR 13,400 (-3.3 %) below plan.',
    );
    expect(plain(toStructureMessage(overview, de))).toBe(
      'Fremdkosten liegen 41.300 EUR (+10,0 %) über Plan, vor allem Agencies (+31.000). Eigene Stunden liegen 13.400 EUR (-3,3 %) unter Plan.',
    );
    expect(plain(toStructureMessage(noPlan, en))).toContain('External costs are EUR 454,600.');
  });
});

describe('KPI lines', () => {
  it('says value, change, target and judgement in words', () => {
    const [first, voice] = toKpiLines(overview, en);
    expect(first).toMatchObject({ effect: 'favourable', judgement: 'on target' });
    expect(plain(`${first?.value} ${first?.change} ${first?.target}`)).toBe(
      'EUR 4,104 k +4.1 % target EUR 4,000 k',
    );
    expect(plain(`${voice?.value} ${voice?.change} ${voice?.target} ${voice?.judgement}`)).toBe(
      '14 % -7.0 pp band 18–22 % off target',
    );
  });

  it('writes large amounts short on the page and whole in the table', () => {
    const large = { ...revenue, valueE4: 15_291_400 * 10_000, targetE4: 15_072_000 * 10_000 };
    const [line] = toKpiLines({ ...overview, kpis: [large] }, de);
    expect(plain(`${line?.value} | ${line?.target} | ${line?.exact}`)).toBe(
      '15,3 Mio. EUR | Ziel 15,1 Mio. EUR | 15.291.400 EUR',
    );
  });

  it('keeps gaps of the series and describes its course by what was delivered', () => {
    const [, voice] = toKpiLines(overview, en);
    expect(voice?.series[2]).toBeNull();
    expect(plain(voice?.trend ?? '')).toBe('Share of voice from Apr 2026 to Oct 2026: 21 % to 14 %');
  });

  it('counts what is on target and names what is not', () => {
    expect(plain(toKpisMessage(overview, en))).toBe(
      '1 of 2 KPIs with a target are on target. Off target: Share of voice 14 %.',
    );
    const unjudged = overview.kpis.map((tile) => ({ ...tile, judgement: null }));
    expect(toKpisMessage({ ...overview, kpis: unjudged }, de)).toBe('Noch hat keine Kennzahl ein Ziel.');
  });
});
