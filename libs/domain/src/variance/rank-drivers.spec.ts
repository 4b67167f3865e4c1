import { describe, expect, it } from 'vitest';
import { rankDrivers } from './rank-drivers';

describe('rankDrivers', () => {
  it('names what pushes the variance, largest first, as a part of the plan', () => {
    const parts = [
      { name: 'tools', amountMinor: 40 },
      { name: 'agencies', amountMinor: 100 },
      { name: 'travel', amountMinor: -20 },
      { name: 'rent', amountMinor: 0 },
    ];
    expect(rankDrivers(parts, 1_000)).toEqual([
      { name: 'agencies', amountMinor: 100, ratio: 0.1 },
      { name: 'tools', amountMinor: 40, ratio: 0.04 },
    ]);
  });

  it.each([
    [
      'no variance',
      [
        { name: 'a', amountMinor: 5 },
        { name: 'b', amountMinor: -5 },
      ],
      [],
    ],
    ['no plan', [{ name: 'a', amountMinor: -5 }], [{ name: 'a', amountMinor: -5, ratio: null }]],
  ])('%s', (_case, parts, expected) => {
    expect(rankDrivers(parts, 0)).toEqual(expected);
  });
});
