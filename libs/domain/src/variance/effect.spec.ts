import { expect, it } from 'vitest';
import { toEffect } from './effect';

it.each([
  [1, 'favourable'],
  [-1, 'unfavourable'],
  [0, 'neutral'],
  [-0, 'neutral'],
] as const)('an impact of %d is %s', (impact, expected) => {
  expect(toEffect(impact)).toBe(expected);
});
