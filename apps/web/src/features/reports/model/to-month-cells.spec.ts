import { describe, expect, it } from 'vitest';
import { planActual, toFigures } from './plan-actual.fixture';
import { toMonthCells, type MonthView } from './to-month-cells';

const figures = toFigures(100_00, 130_00);
const amounts = (view: MonthView) =>
  toMonthCells(planActual, figures, view).map(({ amountMinor }) => amountMinor);

describe('toMonthCells', () => {
  it('shows nothing while the months are hidden', () => {
    expect(amounts('none')).toEqual([]);
  });

  it('leaves open months of actual and variance empty, not zero', () => {
    expect(amounts('actual')).toEqual([...Array<number>(10).fill(130_00), null, null]);
    expect(amounts('variance')).toEqual([...Array<number>(10).fill(30_00), null, null]);
  });

  it('shows the plan and the previous year of all twelve', () => {
    expect(amounts('plan')).toEqual(Array<number>(12).fill(100_00));
    expect(amounts('previous-year')).toEqual(Array<number>(12).fill(99_00));
  });

  it('does not call a year before the first booking one without cost', () => {
    const total = { ...planActual.total, previousYearMinor: Array<number>(12).fill(0) };
    const cells = toMonthCells({ ...planActual, total }, figures, 'previous-year');
    expect(cells.map(({ amountMinor }) => amountMinor)).toEqual(Array<null>(12).fill(null));
  });

  it('judges a variance as cost', () => {
    const [first] = toMonthCells(planActual, figures, 'variance');
    expect(first).toEqual({ month: '2026-01', amountMinor: 30_00, effect: 'unfavourable' });
  });
});
