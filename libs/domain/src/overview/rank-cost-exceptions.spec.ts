import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankCostExceptions } from './rank-cost-exceptions';

const cost = (key: string, planMinor: number, actualMinor: number) =>
  ({ key, kind: 'cost', planMinor, actualMinor }) as const;

describe('rankCostExceptions', () => {
  it('puts overruns before savings, the largest first, and leaves out what is on plan', () => {
    const rows = [
      cost('a', 100, 50),
      cost('b', 100, 130),
      cost('c', 100, 100),
      cost('d', 100, 190),
      cost('e', 9, 0),
    ];
    expect(rankCostExceptions(rows, 9).map(({ key }) => key)).toEqual(['d', 'b', 'a', 'e']);
    expect(rankCostExceptions(rows, 2).map(({ key }) => key)).toEqual(['d', 'b']);
  });

  it('counts missing revenue as unfavourable', () => {
    const revenue = { key: 'r', kind: 'revenue', planMinor: 500, actualMinor: 100 } as const;
    expect(rankCostExceptions([cost('a', 0, 300), revenue], 2).map(({ key }) => key)).toEqual(['r', 'a']);
  });

  it('keeps what else a row holds and adds its variance', () => {
    const [first] = rankCostExceptions([{ ...cost('a', 100, 130), name: 'Media' }], 1);
    expect(first).toMatchObject({ name: 'Media', deltaMinor: 30, ratio: 0.3, effect: 'unfavourable' });
  });

  it.each([0, -1])('shows nothing for a limit of %d', (limit) => {
    expect(rankCostExceptions([cost('a', 1, 2)], limit)).toEqual([]);
  });

  it('does not depend on the order of the rows', () => {
    const amount = fc.integer({ min: -3, max: 3 });
    const rows = fc.uniqueArray(fc.record({ key: fc.string(), planMinor: amount, actualMinor: amount }), {
      selector: ({ key }) => key,
    });
    fc.assert(
      fc.property(rows, fc.nat(10), (list, limit) => {
        const costs = list.map(({ key, planMinor, actualMinor }) => cost(key, planMinor, actualMinor));
        expect(rankCostExceptions([...costs].reverse(), limit)).toEqual(rankCostExceptions(costs, limit));
      }),
    );
  });
});
