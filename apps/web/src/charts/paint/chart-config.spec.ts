// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { toMonthColumns } from '../model/month-columns';
import { toKpiHistory } from '../model/kpi-history';
import { formatValue, formatVariance, labels } from '../model/spec-support';
import { toChartConfig } from './chart-config';
import { palettes } from './palette';

// jsdom has no canvas and says so loudly; a hatch then falls back to its colour.
vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);

const month = (scenario: 'actual' | 'forecast') => ({
  key: scenario,
  label: scenario,
  scenario,
  value: 12,
  plan: 10,
  variance: { value: 2, effect: 'unfavourable' as const },
});
const drawing = toMonthColumns({
  months: [month('actual'), month('forecast')],
  formatValue,
  formatVariance,
  labels,
});

describe.each(['light', 'dark'] as const)('chart config, %s', (theme) => {
  const palette = palettes[theme];
  const { data, options } = toChartConfig(drawing, { palette });
  const dataset = (id: string) => data.datasets[drawing.series.findIndex((series) => series.id === id)];

  it('fills by scenario: plan hollow, actual solid, forecast outlined', () => {
    expect(dataset('plan')).toMatchObject({
      backgroundColor: [palette.surface, palette.surface],
      borderWidth: [1, 1],
    });
    expect(dataset('value')).toMatchObject({
      backgroundColor: [palette.actual, palette.actual],
      borderColor: [palette.actual, palette.actual],
      borderWidth: [0, 1],
    });
  });

  it('colours only what it judges', () => {
    expect(dataset('variance')).toMatchObject({ borderColor: [palette.unfavourable, palette.unfavourable] });
  });

  it('draws later series in front', () => {
    expect(data.datasets.map(({ order }) => order)).toEqual([4, 3, 2, 1]);
  });

  it('stands still: no animation, so that what is printed or tested is what is meant', () => {
    expect(options.animation).toBe(false);
  });
});

it('breaks a line at a gap', () => {
  const points = [1, null, 3].map((value, at) => ({ key: String(at), label: String(at), value }));
  const { data } = toChartConfig(toKpiHistory({ points, formatValue, labels }), { palette: palettes.light });
  expect(data.datasets[1]).toMatchObject({ type: 'line', data: [1, null, 3] });
  expect(data.datasets[1]).not.toHaveProperty('spanGaps', true);
});
