import { describe, expect, it } from 'vitest';
import { errorCodeOf } from '../testing/error-code-of';
import { requireShareBp } from './require-share-bp';

describe('requireShareBp', () => {
  it.each([0, 1, 10_000])('passes %d through', (shareBp) => {
    expect(requireShareBp(shareBp)).toBe(shareBp);
  });

  it.each([-1, 10_001, 0.5, Number.NaN])('refuses %d', (shareBp) => {
    expect(errorCodeOf(() => requireShareBp(shareBp))).toBe('impact.not-share');
  });
});
