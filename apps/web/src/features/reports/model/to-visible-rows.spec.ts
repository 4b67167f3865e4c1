import { describe, expect, it } from 'vitest';
import { planActual } from './plan-actual.fixture';
import { toVisibleRows } from './to-visible-rows';

const keysWith = (...closed: string[]) =>
  toVisibleRows(planActual.rows, new Set(closed)).map(({ key }) => key);

describe('toVisibleRows', () => {
  it('shows the whole tree in the order of the report', () => {
    expect(keysWith()).toEqual(['root', 'a', 'a1', 'a2', 'b', 'none']);
  });

  it('hides what lies below a closed row, however deep', () => {
    expect(keysWith('a')).toEqual(['root', 'a', 'b', 'none']);
    expect(keysWith('root')).toEqual(['root', 'none']);
  });

  it('says which rows can be opened and which are', () => {
    const rows = toVisibleRows(planActual.rows, new Set(['a']));
    expect(rows.map(({ hasChildren }) => hasChildren)).toEqual([true, true, false, false]);
    expect(rows.map(({ isOpen }) => isOpen)).toEqual([true, false, true, true]);
  });

  it('keeps a row whose parent is not in the report', () => {
    const subtree = planActual.rows.filter(({ id }) => id !== 'root');
    expect(toVisibleRows(subtree, new Set()).map(({ key }) => key)).toEqual(['a', 'a1', 'a2', 'b', 'none']);
  });
});
