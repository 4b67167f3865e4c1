import { describe, expect, it } from 'vitest';
import {
  findCutLabels,
  findTouchingLabels,
  formatValue,
  formatVariance,
  labels,
  measureRoughly,
  sizes,
} from './spec-support';
import { computeSpans, toWaterfall, toWaterfallTable, type WaterfallStep } from './waterfall';

const cause = (label: string, value: number): WaterfallStep => ({
  kind: 'cause',
  key: label,
  label,
  value,
  effect: value > 0 ? 'unfavourable' : value < 0 ? 'favourable' : 'neutral',
});
const total = (label: string, value: number, scenario: 'plan' | 'actual' | 'forecast'): WaterfallStep => ({
  kind: 'total',
  key: label,
  label,
  value,
  scenario,
});

const usual = [
  total('Plan', 814, 'plan'),
  cause('Preis (Agenturen)', 33),
  cause('Mehrverbrauch Medien', 7),
  cause('Zeitversatz Veranstaltungen', -12),
  cause('Wechselkurs', 1),
  total('Ist', 843, 'actual'),
];
const cases: Record<string, WaterfallStep[]> = {
  'plan to actual': usual,
  'through zero': [
    total('Plan', 40, 'plan'),
    cause('Messeausfall', -90),
    cause('Leads', 27),
    total('Erwartung', -23, 'forecast'),
  ],
  'nothing at all': [total('Plan', 0, 'plan'), total('Ist', 0, 'actual')],
  'falling to almost nothing': [
    total('Plan', 900, 'plan'),
    cause('Einsparung', -895),
    total('Ist', 5, 'actual'),
  ],
};
const input = { formatValue, formatVariance, labels };

describe.each(Object.entries(cases))('waterfall: %s', (_, steps) => {
  it.each(sizes)('no label touches another or the edge at $width x $height', (size) => {
    const layout = toWaterfall({ steps, ...input }).layout(size, measureRoughly);
    expect(findTouchingLabels(layout)).toEqual([]);
    expect(findCutLabels(layout, size)).toEqual([]);
  });
});

describe('waterfall', () => {
  it('each cause begins where the one before it ended', () => {
    expect(computeSpans(usual)).toEqual([
      { from: 0, to: 814 },
      { from: 814, to: 847 },
      { from: 847, to: 854 },
      { from: 854, to: 842 },
      { from: 842, to: 843 },
      { from: 0, to: 843 },
    ]);
  });

  it('fills totals by scenario and causes by judgement', () => {
    expect(toWaterfall({ steps: usual, ...input }).series[0]?.fills).toEqual([
      'plan',
      'unfavourable',
      'unfavourable',
      'favourable',
      'unfavourable',
      'actual',
    ]);
  });

  it('hands the level on without a break', () => {
    const layout = toWaterfall({ steps: usual, ...input }).layout(
      { width: 692, height: 200 },
      measureRoughly,
    );
    const handing = layout.behind.filter((mark) => mark.kind === 'line');
    expect(handing).toHaveLength(5);
    const [plan, price] = layout.boxes['steps'] ?? [];
    expect(handing[0]?.points[0]?.x).toBe((plan?.x ?? 0) + (plan?.width ?? 0));
    expect(price?.x).toBe((plan?.x ?? 0) + (plan?.width ?? 0));
  });

  it('has a table', () => {
    const table = toWaterfallTable({ steps: usual, ...input });
    expect(table.rows[0]).toEqual({ cells: ['Plan', '814', ''], bold: true });
    expect(table.rows[3]).toEqual({ cells: ['Zeitversatz Veranstaltungen', '', '-12'], level: 1 });
  });
});
