import { describe, expect, it } from 'vitest';
import { isWithoutFigures, STEP_NAMES, toSteps, type Progress } from './first-steps';

const nothing: Progress = {
  'cost-centre': 0,
  category: 0,
  'staff-role': 0,
  initiative: 0,
  plan: 0,
  actuals: 0,
  kpi: 0,
  link: 0,
};

describe('first steps', () => {
  it('are all open in a new organisation, in the order in which they build on each other', () => {
    const steps = toSteps(nothing);
    expect(steps.map(({ name }) => name)).toEqual(STEP_NAMES);
    expect(steps.some(({ isDone }) => isDone)).toBe(false);
  });

  it('are done one by one', () => {
    const steps = toSteps({ ...nothing, category: 3, kpi: 1 });
    expect(steps.filter(({ isDone }) => isDone).map(({ name }) => name)).toEqual(['category', 'kpi']);
  });

  it.each([
    [{}, true],
    [{ category: 4, kpi: 2 }, true],
    [{ plan: 1 }, false],
    [{ actuals: 1 }, false],
    [{ plan: null, actuals: null }, false],
  ])('with %j there are no figures: %s', (change, expected) => {
    expect(isWithoutFigures({ ...nothing, ...change })).toBe(expected);
  });
});
