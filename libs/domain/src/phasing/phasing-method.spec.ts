import { expect, it } from 'vitest';
import { PHASING_METHODS } from './phasing-method';

it('offers even first, because it is what a new line starts with, and typed months last', () => {
  expect(PHASING_METHODS.at(0)).toBe('even');
  expect(PHASING_METHODS.at(-1)).toBe('manual');
  expect(new Set(PHASING_METHODS).size).toBe(9);
});
