import { describe, expect, it } from 'vitest';
import { toCumulatedCurve, toCumulatedCurveTable, type CumulatedCurveInput } from './cumulated-curve';
import {
  findCutLabels,
  findTouchingLabels,
  formatValue,
  labels,
  measureRoughly,
  sizes,
} from './spec-support';

const toPoints = (closed: number, end: number, plan: number | null = 100) =>
  Array.from({ length: 12 }, (_, at) => ({
    key: String(at),
    label: `M${at + 1}`,
    actual: at < closed ? (at + 1) * 90 : null,
    forecast:
      at >= closed - 1
        ? closed * 90 + ((end - closed * 90) * (at + 1 - closed)) / Math.max(1, 12 - closed)
        : null,
    plan: plan === null ? null : (at + 1) * plan,
  }));
const bands = [
  { label: '80 %', low: 1_000, high: 1_200 },
  { label: '95 %', low: 900, high: 1_400 },
];
const cases: Record<string, Omit<CumulatedCurveInput, 'labels' | 'formatValue'>> = {
  'half a year with bands': { points: toPoints(6, 1_100), bands },
  'a forecast that meets the plan': { points: toPoints(6, 1_200), bands },
  'a forecast just below the plan, at the top': { points: toPoints(9, 1_190), bands: [] },
  'far below the plan': { points: toPoints(3, 20), bands: [] },
  'nothing closed': {
    points: toPoints(0, 1_200).map((point) => ({ ...point, forecast: point.plan })),
    bands,
  },
  'a complete year without a plan': { points: toPoints(12, 1_080, null), bands: [] },
  'nothing at all': {
    points: toPoints(0, 0, null).map((point) => ({ ...point, forecast: null })),
    bands: [],
  },
  credits: { points: toPoints(2, -900, -50), bands: [] },
};
const draw = (input: Omit<CumulatedCurveInput, 'labels' | 'formatValue'>) =>
  toCumulatedCurve({ ...input, formatValue, labels });

describe.each(Object.entries(cases))('cumulated curve: %s', (_, input) => {
  it.each(sizes)('no label touches another or the edge at $width x $height', (size) => {
    const layout = draw(input).layout(size, measureRoughly);
    expect(findTouchingLabels(layout)).toEqual([]);
    expect(findCutLabels(layout, size)).toEqual([]);
  });
});

describe('cumulated curve', () => {
  const input = { points: toPoints(6, 1_100), bands };
  const layout = draw(input).layout({ width: 690, height: 230 }, measureRoughly);

  it('joins the forecast to the last actual and dashes it', () => {
    const [actual, forecast] = [layout.boxes['actual'], layout.boxes['forecast']];
    expect(forecast?.[5]).toEqual(actual?.[5]);
    expect(actual?.[6]).toBeNull();
    const dashed = layout.front.find((mark) => mark.kind === 'line');
    expect(dashed).toMatchObject({ dash: [6, 3], points: { length: 7 } });
  });

  it('opens a cone from the last actual to both ends of each band', () => {
    const edges = layout.behind.filter((mark) => mark.kind === 'line' && mark.dash);
    expect(edges).toHaveLength(4);
    const last = layout.boxes['actual']?.[5];
    for (const edge of edges)
      if (edge.kind === 'line') expect(edge.points[0]).toEqual({ x: last?.x, y: last?.y });
  });

  it('has everything in its table, the bands below', () => {
    const { rows, columns } = toCumulatedCurveTable({ ...input, formatValue, labels });
    expect(columns).toEqual(['Entry', 'Actual', 'Forecast', 'Plan']);
    expect(rows[5]?.cells).toEqual(['M6', '540', '', '600']);
    expect(rows[11]?.cells).toEqual(['M12', '', '1100', '1200']);
    expect(rows[12]?.cells).toEqual(['80 %', '', '1000 – 1200', '']);
    expect(rows).toHaveLength(14);
  });
});
