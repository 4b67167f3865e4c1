import { describe, expect, it } from 'vitest';
import { addWeight, removeWeight, shareEvenly, totalBp } from './weights';

const weights = (...parts: number[]) => parts.map((weightBp, index) => ({ id: String(index), weightBp }));
const parts = (list: { weightBp: number }[]) => list.map(({ weightBp }) => weightBp);

describe('weights', () => {
  it('shares of three total 100 % exactly', () => {
    expect(parts(shareEvenly(weights(0, 0, 0)))).toEqual([3334, 3333, 3333]);
  });

  it('the first link is all of it, the second halves it', () => {
    const one = addWeight([], 'a');
    expect(parts(one)).toEqual([10_000]);
    expect(parts(addWeight(one, 'b'))).toEqual([5000, 5000]);
  });

  it('chosen weights are left alone; the new one gets the rest', () => {
    expect(parts(addWeight(weights(6000, 1000), 'new'))).toEqual([6000, 1000, 3000]);
    expect(parts(addWeight(weights(7000, 3000), 'new'))).toEqual([7000, 3000, 0]);
  });

  it('removing keeps equal weights equal, and gives the last one all', () => {
    expect(parts(removeWeight(weights(3334, 3333, 3333), '0'))).toEqual([5000, 5000]);
    expect(parts(removeWeight(weights(7000, 3000), '1'))).toEqual([10_000]);
    expect(parts(removeWeight(weights(5000, 3000, 2000), '2'))).toEqual([5000, 3000]);
  });

  it('totals', () => expect(totalBp(weights(1, 2, 3))).toBe(6));
});
