import { describe, expect, it } from 'vitest';
import { computeRoiSpan } from './roi-range.layout';
import { toRoiRange, toRoiRangeTable, type RoiRange } from './roi-range';
import { findCutLabels, findTouchingLabels, labels, measureRoughly, sizes, textNamed } from './spec-support';

const formatValue = (value: number) => value.toFixed(1);

function toRanges(figures: [string, number | null, number | null, number | null][]): RoiRange[] {
  return figures.map(([label, low, value, high]) => ({
    key: label,
    label,
    note: 'Annahme',
    low,
    value,
    high,
    effect: value === null ? 'neutral' : value > 0 ? 'favourable' : 'unfavourable',
    remark: value === null ? '3 Monate offen' : 'lohnt ab 3,8 %',
  }));
}

const usual = toRanges([
  ['LinkedIn-Programm Führungskräfte', -0.1, 0.6, 1.4],
  ['Kundengeschichten und Anwenderberichte', 0.2, 0.9, 1.7],
  ['Messeauftritt Hannover Messe 2026', -0.8, -0.5, -0.1],
  ['Mitarbeitende als Botschafterinnen', 0.4, 1.3, 2.6],
  ['Fachpresse', -0.6, -0.2, 0.4],
  ['Arbeitgebermarke Fachkräftekampagne', null, null, null],
]);
const cases: Record<string, RoiRange[]> = {
  'six initiatives': usual,
  'all open': usual.map((range) => ({ ...range, low: null, value: null, high: null })),
  'all losses': usual.map((range) => ({
    ...range,
    low: -1,
    value: -0.9,
    high: -0.8,
    effect: 'unfavourable',
  })),
  'one wild guess': [{ ...(usual[0] as RoiRange), low: -40, high: 60 }, ...usual.slice(1)],
  'one far better': [{ ...(usual[0] as RoiRange), low: 30, value: 40, high: 50 }, ...usual.slice(1)],
  'no ranges': usual.map((range) => ({ ...range, low: null, high: null })),
};
const draw = (ranges: RoiRange[]) => toRoiRange({ ranges, formatValue, labels });

describe.each(Object.entries(cases))('ROI ranges: %s', (_, ranges) => {
  it.each(sizes)('no label touches another or the edge at $width x $height', (size) => {
    const layout = draw(ranges).layout(size, measureRoughly);
    expect(findTouchingLabels(layout)).toEqual([]);
    expect(findCutLabels(layout, size)).toEqual([]);
  });

  it('shows every figure whole and zero', () => {
    const { min, max } = computeRoiSpan(ranges);
    for (const value of [0, ...ranges.flatMap((range) => range.value ?? [])]) {
      expect(value).toBeGreaterThanOrEqual(min);
      expect(value).toBeLessThanOrEqual(max);
    }
    expect(min).toBeLessThan(max);
  });
});

describe('ROI ranges', () => {
  const size = { width: 692, height: 236 };

  it('draws no dot for an ROI that is not defined, and says so', () => {
    const layout = draw(usual).layout(size, measureRoughly);
    expect(layout.front.filter(({ kind }) => kind === 'dot')).toHaveLength(5);
    expect(textNamed(layout, 'open')).toBeDefined();
  });

  it('cuts a range that would squeeze all others, and shows that with arrows', () => {
    const ranges = cases['one wild guess'] ?? [];
    expect(computeRoiSpan(ranges)).toEqual({ min: -0.5 - 3.6, max: 1.3 + 3.6 });
    const arrows = draw(ranges)
      .layout(size, measureRoughly)
      .front.filter((mark) => mark.kind === 'line' && mark.points.length === 3);
    expect(arrows).toHaveLength(2);
  });

  it.each([
    [-0.03, 0.01, 0.04],
    [-0.3, -0.04, 0.3],
    [0.2, 0.9, 1.1],
    [-0.9, -0.8, -0.7],
  ])('gives one range from %d over %d to %d a measure and air', (low, value, high) => {
    for (const width of [262, 440, 692, 1180]) {
      const { front, boxes } = draw(toRanges([['One', low, value, high]])).layout(
        { width, height: 120 },
        measureRoughly,
      );
      const ticks = front.filter(
        (mark) => mark.kind === 'text' && mark.tone === 'soft' && /^-?\d/.test(mark.text),
      );
      expect(ticks.length).toBeGreaterThanOrEqual(3);
      expect(new Set(ticks.map((mark) => mark.kind === 'text' && mark.text)).size).toBe(ticks.length);
      const [band] = front.flatMap((mark) => (mark.kind === 'line' ? [mark.points] : []));
      const row = boxes['range']?.[0];
      expect(band?.[0]?.x).toBeGreaterThan(row?.x ?? 0);
      expect(band?.[1]?.x).toBeLessThan((row?.x ?? 0) + (row?.width ?? 0));
    }
  });

  it('does not cut ordinary ranges', () => {
    expect(computeRoiSpan(usual)).toEqual({ min: -0.8, max: 2.6 });
  });

  it('shares an axis with a neighbour', () => {
    expect(computeRoiSpan(usual, { min: -2, max: 5 })).toEqual({ min: -2, max: 5 });
  });

  it('keeps the remark on a narrow chart, under the name', () => {
    const layout = draw(usual).layout({ width: 290, height: 342 }, measureRoughly);
    expect(textNamed(layout, 'Annahme · 3 Monate offen')).toBeDefined();
  });

  it('has a table with low, value and high', () => {
    const table = toRoiRangeTable({ ranges: usual, formatValue, labels });
    expect(table.columns).toEqual(['Entry', 'Low', 'Value', 'High', 'Remark']);
    expect(table.rows[2]?.cells).toEqual([
      'Messeauftritt Hannover Messe 2026 (Annahme)',
      '-0.8',
      '-0.5',
      '-0.1',
      'lohnt ab 3,8 %',
    ]);
    expect(table.rows[5]?.cells.slice(1, 4)).toEqual(['open', 'open', 'open']);
  });
});
