import { describe, expect, it } from 'vitest';
import { errorCodeOf } from '../testing/error-code-of';
import { requireTwelve } from './require-twelve';

describe('requireTwelve', () => {
  it('passes twelve through', () => {
    const months = new Array<number>(12).fill(1);
    expect(requireTwelve(months)).toBe(months);
  });

  it.each([0, 1, 11, 13])('refuses %d', (length) => {
    expect(errorCodeOf(() => requireTwelve(new Array<number>(length).fill(1)))).toBe(
      'phasing.not-twelve-months',
    );
  });
});
