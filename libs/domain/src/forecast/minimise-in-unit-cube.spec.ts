import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minimiseInUnitCube } from './minimise-in-unit-cube';

const inside = fc.double({ min: 0, max: 1, noNaN: true });

describe('minimiseInUnitCube', () => {
  it('finds the bottom of a bowl, wherever it lies', () => {
    const point = fc.tuple(inside, inside, inside);
    fc.assert(
      fc.property(point, (bottom) => {
        const bowl = (at: readonly number[]) =>
          1 + at.reduce((sum, value, axis) => sum + (axis + 1) * (value - (bottom[axis] ?? 0)) ** 2, 0);
        const { value } = minimiseInUnitCube(bowl, [0.3, 0.1, 0.1]);
        expect(value).toBeLessThan(1 + 1e-4);
      }),
    );
  });

  it('stays inside the cube', () => {
    const { point } = minimiseInUnitCube(([x = 0, y = 0]) => 10 - x - y, [0.3, 0.1]);
    expect(point).toEqual([1, 1]);
  });
});
