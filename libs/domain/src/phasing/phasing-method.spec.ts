import { expect, it } from 'vitest';
import { PHASING_METHODS } from './phasing-method';

it('offers even first: it is what a new line starts with', () => {
  expect(PHASING_METHODS).toEqual(['even', 'manual']);
});
