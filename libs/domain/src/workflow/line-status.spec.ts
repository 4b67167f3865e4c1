import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorCodeOf } from '../testing/error-code-of';
import { LINE_STATUSES, requireEditableLine, requireLineStep, type LineStatus } from './line-status';

const isAllowed = (from: LineStatus, to: LineStatus) => errorCodeOf(() => requireLineStep(from, to)) === null;

describe('requireLineStep', () => {
  it.each([
    ['draft', ['submitted']],
    ['submitted', ['draft', 'approved', 'rejected']],
    ['approved', ['draft']],
    ['rejected', ['submitted']],
  ] as const)('from %s to %s and nowhere else', (from, allowed) => {
    expect(LINE_STATUSES.filter((to) => isAllowed(from, to))).toEqual(allowed);
  });

  it('names the step it refuses', () => {
    expect(errorCodeOf(() => requireLineStep('draft', 'approved'))).toBe('line.transition');
  });

  it('whatever way a line takes, it is submitted before each decision', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LINE_STATUSES)), (wishes) => {
        let status: LineStatus = 'draft';
        for (const wish of wishes) {
          if (!isAllowed(status, wish)) continue;
          if (wish === 'approved' || wish === 'rejected') expect(status).toBe('submitted');
          status = wish;
        }
      }),
    );
  });
});

describe('requireEditableLine', () => {
  it.each([
    ['draft', null],
    ['rejected', null],
    ['submitted', 'line.locked'],
    ['approved', 'line.locked'],
  ] as const)('%s: %s', (status, code) => {
    expect(errorCodeOf(() => requireEditableLine(status))).toBe(code);
  });
});
