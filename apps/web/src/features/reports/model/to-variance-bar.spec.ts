import { describe, expect, it } from 'vitest';
import { planActual } from './plan-actual.fixture';
import { toLargestDelta, toVarianceBar } from './to-variance-bar';

describe('toVarianceBar', () => {
  it('grows to the right above plan and to the left below, in one scale', () => {
    expect(toVarianceBar(200, 400)).toEqual({ leftPercent: 50, widthPercent: 25 });
    expect(toVarianceBar(-400, 400)).toEqual({ leftPercent: 0, widthPercent: 50 });
  });

  it('is absent when there is nothing to show', () => {
    expect(toVarianceBar(0, 400)).toBeNull();
    expect(toVarianceBar(0, 0)).toBeNull();
  });

  it('takes the largest variance of either sign as its scale', () => {
    expect(toLargestDelta(planActual.rows)).toBe(400_00);
    expect(toLargestDelta([])).toBe(0);
  });
});
