import { expect, it } from 'vitest';
import { computeSparkline } from './sparkline';

const size = { width: 107, height: 27 };

it('spans the height from lowest to highest', () => {
  const { runs, last } = computeSparkline({ values: [1, 3, 2], ...size });
  expect(runs).toEqual([
    [
      { x: 3.5, y: 23.5 },
      { x: 53.5, y: 3.5 },
      { x: 103.5, y: 13.5 },
    ],
  ]);
  expect(last).toEqual({ x: 103.5, y: 13.5 });
});

it('begins a new run after a gap', () => {
  expect(computeSparkline({ values: [1, null, 2, 3], ...size }).runs.map((run) => run.length)).toEqual([
    1, 2,
  ]);
});

it('counts the target into the scale', () => {
  expect(computeSparkline({ values: [1, 2], target: 3, ...size })).toMatchObject({
    target: 3.5,
    last: { y: 13.5 },
  });
});

it('draws a constant in the middle and nothing for nothing', () => {
  expect(computeSparkline({ values: [4, 4], ...size }).last?.y).toBe(13.5);
  expect(computeSparkline({ values: [null], ...size })).toEqual({ runs: [], last: null, target: null });
});
