import { describe, expect, it } from 'vitest';
import { computeKpiSpan } from './kpi-history.layout';
import { toKpiHistory, toKpiHistoryTable, type KpiPoint } from './kpi-history';
import {
  findCutLabels,
  findTouchingLabels,
  formatValue,
  labels,
  measureRoughly,
  sizes,
  textNamed,
} from './spec-support';

const toPoints = (
  values: (number | null)[],
  more: (at: number) => Partial<KpiPoint> = () => ({}),
): KpiPoint[] => values.map((value, at) => ({ key: String(at), label: `M${at + 1}`, value, ...more(at) }));

const leads = [150, 160, 158, null, 182, null, 195, 205, 214, null, null, null];
const cases: Record<string, KpiPoint[]> = {
  'with a target that rises': toPoints(leads, (at) => ({ target: at < 6 ? 180 : 214 })),
  'with a band and a break': toPoints(
    Array.from({ length: 36 }, (_, at) => 22 - at * 0.2),
    (at) => ({ band: { low: 18, high: 22 }, ...(at === 30 ? { break: 'new tool' } : {}) }),
  ),
  constant: toPoints([5, 5, 5]),
  'one value': toPoints([7]),
  'none yet': toPoints([null, null]),
  negative: toPoints([-4, 3, -9], () => ({ target: 0, previousYear: -2 })),
};
const draw = (points: KpiPoint[]) => toKpiHistory({ points, formatValue, labels });

describe.each(Object.entries(cases))('KPI history: %s', (_, points) => {
  it.each(sizes)('no label touches another or the edge at $width x $height', (size) => {
    const layout = draw(points).layout(size, measureRoughly);
    expect(findTouchingLabels(layout)).toEqual([]);
    expect(findCutLabels(layout, size)).toEqual([]);
  });
});

describe('KPI history', () => {
  const size = { width: 600, height: 200 };

  it('keeps gaps as gaps: a month without a value is not zero', () => {
    const { boxes } = draw(toPoints(leads)).layout(size, measureRoughly);
    expect(boxes['value']?.map((box) => box !== null)).toEqual(leads.map((value) => value !== null));
  });

  it('shows a value between two gaps as a dot', () => {
    const dots = draw(toPoints(leads))
      .layout(size, measureRoughly)
      .front.filter((mark) => mark.kind === 'dot');
    // May stands alone, September is the latest.
    expect(dots).toHaveLength(2);
  });

  it('draws the target as steps, broken where there was none', () => {
    const points = toPoints([1, 2, 3, 4], (at) => (at === 1 ? {} : { target: at }));
    const steps = draw(points)
      .layout(size, measureRoughly)
      .behind.filter((mark) => mark.kind === 'line' && mark.dash);
    expect(steps).toHaveLength(2);
  });

  it('writes figure and target at the end', () => {
    const layout = draw(cases['with a target that rises'] ?? []).layout(size, measureRoughly);
    expect(textNamed(layout, '214')).toMatchObject({ bold: true });
    expect(textNamed(layout, 'Target 214')).toBeDefined();
  });

  it('keeps figure, target and the name of last year apart, also where the line ends before the edge', () => {
    const points = toPoints(
      Array.from({ length: 24 }, (_, at) => (at < 22 ? 12_000 + at * 138 : null)),
      (at) => ({ target: 12_050 + at * 126, previousYear: at > 11 ? 12_000 + at * 130 : null }),
    );
    for (const one of [{ width: 560, height: 200 }, ...sizes]) {
      const layout = draw(points).layout(one, measureRoughly);
      expect(findTouchingLabels(layout)).toEqual([]);
      expect(findCutLabels(layout, one)).toEqual([]);
    }
    expect(textNamed(draw(points).layout(size, measureRoughly), 'Previous year')).toBeDefined();
    expect(textNamed(draw(toPoints([1, 2])).layout(size, measureRoughly), 'Previous year')).toBeUndefined();
  });

  it('never shows room below zero for a count', () => {
    expect(computeKpiSpan(toPoints([0, 10])).min).toBe(0);
    expect(computeKpiSpan([])).toEqual({ min: 0, max: 1 });
    expect(computeKpiSpan(toPoints([5, 5]))).toEqual({ min: 4.5, max: 5.5 });
  });

  it('has a table with gaps left empty', () => {
    const table = toKpiHistoryTable({ points: cases['with a target that rises'] ?? [], formatValue, labels });
    expect(table.columns).toEqual(['Entry', 'Value', 'Target']);
    expect(table.rows[3]?.cells).toEqual(['M4', '', '180']);
  });
});
