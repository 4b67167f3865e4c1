import { describe, expect, it } from 'vitest';
import {
  findCutLabels,
  findTouchingLabels,
  formatValue,
  formatVariance,
  labels,
  measureRoughly,
  sizes,
  textNamed,
} from './spec-support';
import {
  computeStructureExtent,
  toStructureBars,
  toStructureBarsTable,
  type StructureRow,
} from './structure-bars';

function toRows(figures: [string, number | null, number | null][]): StructureRow[] {
  return figures.map(([label, value, delta]) => ({
    key: label,
    label: label.trim(),
    level: label.startsWith(' ') ? 1 : 0,
    isGroup: !label.startsWith(' '),
    value,
    variance:
      delta === null
        ? null
        : { value: delta, effect: delta > 0 ? 'unfavourable' : delta < 0 ? 'favourable' : 'neutral' },
  }));
}

const usual = toRows([
  ['Intern: eigene Stunden', 388, -13],
  ['Extern', 454, 41],
  [' Agenturen', 212, 31],
  [' Bezahlte Medien', 118, 7],
  [' Monitoring', 46, -1],
  [' Veranstaltungen und Fachmessen im In- und Ausland', 52, 5],
  [' Lizenzen, Weiterbildung', 26, 0],
]);
const cases: Record<string, StructureRow[]> = {
  'a usual month': usual,
  'with plan behind': usual.map((row) => ({ ...row, plan: (row.value ?? 0) - (row.variance?.value ?? 0) })),
  'negative values': toRows([
    ['Extern', -80, -120],
    [' Gutschrift', -120, null],
    [' Agenturen', 40, 30],
  ]),
  'a huge outlier': toRows([
    ['Extern', 90_000, 89_000],
    [' Agenturen', 40, -3],
  ]),
  'nothing but zero': toRows([['Extern', 0, 0]]),
  'missing figures': toRows([
    ['Extern', null, null],
    [' Agenturen', 5, null],
  ]),
};
const draw = (rows: StructureRow[]) => toStructureBars({ rows, formatValue, formatVariance, labels });

describe.each(Object.entries(cases))('structure bars: %s', (_, rows) => {
  it.each(sizes)('no label touches another or the edge at $width x $height', (size) => {
    const layout = draw(rows).layout(size, measureRoughly);
    expect(findTouchingLabels(layout)).toEqual([]);
    expect(findCutLabels(layout, size)).toEqual([]);
  });

  it('stays readable at its least height', () => {
    const drawing = draw(rows);
    const size = { width: 440, height: drawing.height.least };
    expect(findTouchingLabels(drawing.layout(size, measureRoughly))).toEqual([]);
  });
});

describe('structure bars', () => {
  const layout = draw(usual).layout({ width: 900, height: 220 }, measureRoughly);

  it('draws variances in the scale of their base', () => {
    const perUnit = (layout.boxes['value']?.[1]?.width ?? 0) / 454;
    expect(layout.boxes['variance']?.[1]?.width).toBe(Math.round(41 * perUnit));
  });

  it('puts savings left of the axis, over-spending right', () => {
    const [saving, over] = layout.boxes['variance'] ?? [];
    expect((saving?.x ?? 0) + (saving?.width ?? 0)).toBe(over?.x);
  });

  it('indents children and prints groups bold', () => {
    expect(textNamed(layout, 'Extern')).toMatchObject({ x: 0, bold: true });
    expect(textNamed(layout, 'Agenturen')).toMatchObject({ x: 10, bold: false });
  });

  it('hatches the variances of a forecast', () => {
    const drawing = toStructureBars({
      rows: usual,
      scenario: 'forecast',
      formatValue,
      formatVariance,
      labels,
    });
    expect(drawing.series.map(({ fills }) => fills[0])).toEqual(['plan', 'forecast', 'favourableForecast']);
  });

  it('reaches from the axis: the extent holds zero', () => {
    expect(computeStructureExtent(usual)).toEqual({ max: 454, min: 0, up: 41, down: 13 });
  });

  it('has a table that keeps the tree', () => {
    const table = toStructureBarsTable({ rows: usual, formatValue, formatVariance, labels });
    expect(table.columns).toEqual(['Entry', 'Actual', 'Variance']);
    expect(table.rows[2]).toEqual({ cells: ['Agenturen', '212', '+31'], level: 1, bold: false });
  });
});
