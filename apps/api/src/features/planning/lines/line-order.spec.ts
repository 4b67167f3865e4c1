import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineOrder } from './line-order';

const lines = (...ids: string[]) => ids.map((id, at) => ({ id, position: at + 1 }));

function orderOf(before: { id: string; position: number }[], positions: Map<string, number>): string[] {
  const all = new Map(before.map(({ id, position }) => [id, position]));
  for (const [id, position] of positions) all.set(id, position);
  return [...all].sort(([, a], [, b]) => a - b).map(([id]) => id);
}

describe('LineOrder', () => {
  it('appends without touching the others', () => {
    const order = new LineOrder(lines('a', 'b'));
    order.append('c');
    expect([...order.toPositions()]).toEqual([['c', 3]]);
  });

  it('inserts first, in between and behind one that is gone', () => {
    const order = new LineOrder(lines('a', 'b'));
    order.place('x', null);
    order.place('y', 'a');
    order.place('z', 'gone');
    expect(orderOf(lines('a', 'b'), order.toPositions())).toEqual(['x', 'a', 'y', 'b', 'z']);
  });

  it('moves the last line to the top, and uses gaps that are there', () => {
    const before = [
      { id: 'a', position: 10 },
      { id: 'b', position: 20 },
      { id: 'c', position: 30 },
    ];
    const order = new LineOrder(before);
    order.place('c', null);
    expect([...order.toPositions()]).toEqual([['c', 1]]);
  });

  it('whatever is moved, positions rise in the order asked for', () => {
    const move = fc.record({ id: fc.integer({ min: 0, max: 9 }), after: fc.integer({ min: -1, max: 9 }) });
    fc.assert(
      fc.property(fc.array(move, { maxLength: 20 }), (moves) => {
        const names = Array.from({ length: 10 }, (_, at) => `l${at}`);
        const order = new LineOrder(lines(...names));
        let expected = [...names];
        for (const { id, after } of moves.filter((each) => each.id !== each.after)) {
          order.place(`l${id}`, after < 0 ? null : `l${after}`);
          expected = expected.filter((name) => name !== `l${id}`);
          expected.splice(after < 0 ? 0 : expected.indexOf(`l${after}`) + 1, 0, `l${id}`);
        }
        expect(orderOf(lines(...names), order.toPositions())).toEqual(expected);
      }),
    );
  });
});
