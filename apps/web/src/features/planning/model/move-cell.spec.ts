import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveCell } from './move-cell';

const size = { rows: 30, columns: 22 };

describe('moveCell', () => {
  it.each([
    ['ArrowDown', {}, { row: 4, column: 5 }],
    ['ArrowUp', {}, { row: 2, column: 5 }],
    ['ArrowLeft', {}, { row: 3, column: 4 }],
    ['ArrowRight', {}, { row: 3, column: 6 }],
    ['ArrowRight', { ctrlKey: true }, { row: 3, column: 21 }],
    ['ArrowDown', { ctrlKey: true }, { row: 29, column: 5 }],
    ['Home', {}, { row: 3, column: 0 }],
    ['Home', { ctrlKey: true }, { row: 0, column: 0 }],
    ['End', { metaKey: true }, { row: 29, column: 21 }],
    ['PageDown', {}, { row: 18, column: 5 }],
    ['PageUp', {}, { row: 0, column: 5 }],
    ['Tab', {}, { row: 3, column: 6 }],
    ['Tab', { shiftKey: true }, { row: 3, column: 4 }],
    ['x', {}, null],
  ])('%s %j', (key, modifiers, expected) => {
    expect(moveCell({ row: 3, column: 5 }, { key, ...modifiers }, size)).toEqual(expected);
  });

  it('Tab wraps to the next row and leaves the grid only at its ends', () => {
    expect(moveCell({ row: 3, column: 21 }, { key: 'Tab' }, size)).toEqual({ row: 4, column: 0 });
    expect(moveCell({ row: 4, column: 0 }, { key: 'Tab', shiftKey: true }, size)).toEqual({
      row: 3,
      column: 21,
    });
    expect(moveCell({ row: 29, column: 21 }, { key: 'Tab' }, size)).toBeNull();
    expect(moveCell({ row: 0, column: 0 }, { key: 'Tab', shiftKey: true }, size)).toBeNull();
  });

  it('never leaves the grid', () => {
    const key = fc.constantFrom(
      'ArrowUp',
      'ArrowDown',
      'ArrowLeft',
      'ArrowRight',
      'PageUp',
      'PageDown',
      'Tab',
    );
    fc.assert(
      fc.property(fc.nat(29), fc.nat(21), key, fc.boolean(), (row, column, pressed, shiftKey) => {
        const to = moveCell({ row, column }, { key: pressed, shiftKey }, size) ?? { row, column };
        return to.row >= 0 && to.row < 30 && to.column >= 0 && to.column < 22;
      }),
    );
  });
});
