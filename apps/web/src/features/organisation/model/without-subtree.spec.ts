import { expect, it } from 'vitest';
import { withoutSubtree } from './without-subtree';

const tree = [
  { id: 'root', depth: 0 },
  { id: 'a', depth: 1 },
  { id: 'a1', depth: 2 },
  { id: 'b', depth: 1 },
];
const idsWithout = (id: string | undefined) => withoutSubtree(tree, id).map((item) => item.id);

it.each([
  [undefined, ['root', 'a', 'a1', 'b']],
  ['unknown', ['root', 'a', 'a1', 'b']],
  ['a', ['root', 'b']],
  ['a1', ['root', 'a', 'b']],
  ['b', ['root', 'a', 'a1']],
  ['root', []],
])('without %s: %j', (id, expected) => {
  expect(idsWithout(id)).toEqual(expected);
});
