import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorCodeOf } from '../testing/error-code-of';
import { requireVersionStep, VERSION_KINDS, VERSION_STATUSES } from './version-status';

const codeOf = (...step: [Parameters<typeof requireVersionStep>[0]]) =>
  errorCodeOf(() => requireVersionStep(...step));

describe('requireVersionStep', () => {
  it.each([
    ['draft', 'in-review', null],
    ['in-review', 'approved', null],
    ['in-review', 'draft', null],
    ['approved', 'superseded', null],
    ['draft', 'approved', 'version.transition'],
    ['approved', 'draft', 'version.transition'],
    ['superseded', 'approved', 'version.transition'],
    ['draft', 'draft', 'version.transition'],
  ] as const)('%s -> %s: %s', (from, to, code) => {
    expect(codeOf({ kind: 'budget', from, to })).toBe(code);
    expect(codeOf({ kind: 'forecast', from, to })).toBe(code);
    expect(codeOf({ kind: 'what-if', from, to })).toBe('version.what-if');
  });

  it('nothing is approved without review, and nothing leaves superseded', () => {
    const status = fc.constantFrom(...VERSION_STATUSES);
    fc.assert(
      fc.property(fc.constantFrom(...VERSION_KINDS), status, status, (kind, from, to) => {
        const isAllowed = codeOf({ kind, from, to }) === null;
        if (isAllowed && to === 'approved') expect(from).toBe('in-review');
        if (from === 'superseded' || kind === 'what-if') expect(isAllowed).toBe(false);
      }),
    );
  });
});
