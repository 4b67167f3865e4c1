import { describe, expect, it } from 'vitest';
import { hasFigures, toMonthColumns, toMonthColumnsTable, type MonthColumn } from './month-columns';
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

const names = ['Jan', 'Feb', 'Mär', 'Apr', 'Mai', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dez'];

function toMonths(
  values: (number | null)[],
  plans: (number | null)[],
  previous: (number | null)[] = [],
): MonthColumn[] {
  return names.map((label, at) => {
    const [value, plan] = [values[at] ?? null, plans[at] ?? null];
    const delta = value === null || plan === null ? null : value - plan;
    const effect = delta === null || delta === 0 ? 'neutral' : delta > 0 ? 'unfavourable' : 'favourable';
    return {
      key: label,
      label,
      scenario: at < 10 ? 'actual' : 'forecast',
      value,
      plan,
      previousYear: previous[at] ?? null,
      variance: delta === null ? null : { value: delta, effect },
    };
  });
}

const actual = [66, 74, 91, 83, 86, 79, 70, 64, 108, 122, 93, 98];
const plan = [70, 72, 88, 84, 82, 78, 70, 68, 98, 105, 93, 98];
const draw = (months: MonthColumn[], format = formatValue) =>
  toMonthColumns({ months, formatValue: format, formatVariance, labels });

const cases: Record<string, MonthColumn[]> = {
  'a usual year': toMonths(actual, plan),
  'with the previous year': toMonths(actual, plan, [60, 70, 75, 90, 80, 70, 66, 70, 90, 100, 99, 91]),
  'negative months': toMonths([66, -20, 30, 0, null, 40, 12, 1, 55, -40, 60, 60], plan),
  'a zero plan': toMonths(actual, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
  'one huge outlier': toMonths([66, 74, 91, 9000, 86, 79, 70, 64, 108, 122, 93, 98], plan),
  'no plan': toMonths(actual, []),
  'plan only': toMonths([], plan),
};

describe.each(Object.entries(cases))('month columns: %s', (_, months) => {
  it.each(sizes)('no label touches another or the edge at $width x $height', (size) => {
    for (const format of [formatValue, (value: number) => `${value.toFixed(0)}.432`]) {
      const layout = draw(months, format).layout(size, measureRoughly);
      expect(findTouchingLabels(layout)).toEqual([]);
      expect(findCutLabels(layout, size)).toEqual([]);
    }
  });

  it('bars stand on the base line and stay on the canvas', () => {
    const size = { width: 690, height: 200 };
    const { boxes } = draw(months).layout(size, measureRoughly);
    const all = Object.values(boxes).flat();
    for (const box of all) {
      if (!box) continue;
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height).toBeLessThanOrEqual(size.height);
      expect([box.x, box.y, box.width, box.height].every(Number.isInteger)).toBe(true);
    }
  });
});

describe('month columns', () => {
  const layout = draw(toMonths(actual, plan)).layout({ width: 690, height: 260 }, measureRoughly);

  it('draws base and variance in one scale', () => {
    const october = 9;
    const perUnit = (layout.boxes['value']?.[october]?.height ?? 0) / 122;
    expect(layout.boxes['variance']?.[october]?.height).toBe(Math.round(17 * perUnit));
    expect(layout.boxes['plan']?.[october]?.height).toBe(Math.round(105 * perUnit));
  });

  it('lets the plan look out to the right, behind the actual', () => {
    const [value, planBox] = [layout.boxes['value']?.[0], layout.boxes['plan']?.[0]];
    expect(planBox?.x).toBeGreaterThan(value?.x ?? Infinity);
    expect(planBox?.x).toBeLessThan((value?.x ?? 0) + (value?.width ?? 0));
    const order = draw([]).series.map(({ id }) => id);
    expect(order.indexOf('plan')).toBeLessThan(order.indexOf('value'));
  });

  it('puts over-spending above the axis and saving below', () => {
    const [saving, over] = [layout.boxes['variance']?.[0], layout.boxes['variance']?.[9]];
    expect(over && saving && over.y + over.height).toBe(saving?.y);
  });

  it('lifts a figure above the edge of a slightly larger plan', () => {
    const figure = textNamed(layout, '66');
    expect(figure?.y).toBeLessThan(layout.boxes['plan']?.[0]?.y ?? 0);
  });

  it('lifts a figure above a plan however much larger, and off the previous year', () => {
    const months = toMonths([20, 20], [90, 18], [10, 24]);
    const { boxes, front } = draw(months, (value) => `${value}.00`).layout(
      { width: 690, height: 260 },
      measureRoughly,
    );
    const figures = front.filter((mark) => mark.kind === 'text' && mark.text === '20.00');
    const [plan, previous] = [boxes['plan']?.[0], boxes['previousYear']?.[1]];
    expect(figures.map((mark) => mark.kind === 'text' && mark.y)).toEqual([
      (plan?.y ?? 0) - 4,
      (previous?.y ?? 0) - 4,
    ]);
  });

  it('keeps the highest figure where there is not room for all', () => {
    const narrow = { width: 262, height: 420 };
    const tight = draw(toMonths(actual, plan), (value) => `${value.toFixed(0)}.432`);
    expect(textNamed(tight.layout(narrow, measureRoughly), '122.432')).toBeDefined();
    const late = [...actual.slice(0, 8), 122, 108];
    const both = draw(toMonths(late, plan), (value) => `${value.toFixed(0)}.432`);
    expect(textNamed(both.layout(narrow, measureRoughly), '122.432')).toBeDefined();
  });

  it('tells scenario and judgement by fill', () => {
    const [, , value, variance] = draw(
      toMonths(
        actual,
        actual.map((amount) => amount - 5),
      ),
    ).series;
    expect(value?.fills.slice(9)).toEqual(['actual', 'forecast', 'forecast']);
    expect(variance?.fills.slice(9)).toEqual([
      'unfavourable',
      'unfavourableForecast',
      'unfavourableForecast',
    ]);
  });

  it('gives every judged variance a sign that needs no colour', () => {
    const icons = layout.front.filter(({ kind }) => kind === 'dot');
    expect(icons).toHaveLength(9);
    expect(icons.filter((mark) => mark.kind === 'dot' && mark.shape === 'triangle')).toHaveLength(6);
  });

  it('shares a scale with a neighbour', () => {
    const months = toMonths(actual, plan);
    const input = { months, formatValue, formatVariance, labels };
    const commonScale = { max: 244, min: 0, up: 34, down: 8 };
    const size = { width: 690, height: 260 };
    const own = toMonthColumns(input).layout(size, measureRoughly).boxes['value']?.[9]?.height ?? 0;
    const common = toMonthColumns({ ...input, commonScale }).layout(size, measureRoughly).boxes['value']?.[9]
      ?.height;
    expect(Math.abs((common ?? 0) - own / 2)).toBeLessThanOrEqual(1);
  });

  it('is empty only without any figure', () => {
    expect(hasFigures(toMonths([], []))).toBe(false);
    expect(hasFigures(toMonths([], [0]))).toBe(true);
  });

  it('has a table with the columns that hold something', () => {
    const table = toMonthColumnsTable({
      months: toMonths(actual, plan),
      formatValue,
      formatVariance,
      labels,
    });
    expect(table.columns).toEqual(['Entry', 'Actual', 'Forecast', 'Plan', 'Variance']);
    expect(table.rows[9]?.cells).toEqual(['Okt', '122', '', '105', '+17']);
    expect(table.rows[10]?.cells).toEqual(['Nov', '', '93', '93', '0']);
  });
});
