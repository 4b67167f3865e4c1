import { describe, expect, it } from 'vitest';
import { toShown } from './to-shown';

describe('toShown', () => {
  it('keeps the heaviest and the order of all', () => {
    expect(toShown([3, 9, 1, 7], 2, (value) => value)).toEqual({ items: [9, 7], count: 4 });
    expect(toShown(['b', 'a', 'c'], 2, () => 0)).toEqual({ items: ['b', 'a'], count: 3 });
  });

  it('shows everything that fits', () => {
    expect(toShown([3, 1], 5, (value) => value)).toEqual({ items: [3, 1], count: 2 });
  });
});
