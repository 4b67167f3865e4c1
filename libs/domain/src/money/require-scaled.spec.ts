import { describe, expect, it } from 'vitest';
import { DomainError } from '../errors/domain-error';
import { requireScaled } from './require-scaled';

describe('requireScaled', () => {
  it('passes a safe integer through and turns -0 into 0', () => {
    expect(requireScaled('rateMicro', 75_500_000)).toBe(75_500_000);
    expect(Object.is(requireScaled('rateMicro', -0), 0)).toBe(true);
  });

  it.each([0.5, Number.NaN, 2 ** 53])('refuses %d and names the figure', (value) => {
    expect(() => requireScaled('rateMicro', value)).toThrow(
      new DomainError('number.not-scaled-integer', { name: 'rateMicro', value }),
    );
  });
});
