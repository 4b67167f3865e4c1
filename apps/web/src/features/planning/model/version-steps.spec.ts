import { describe, expect, it } from 'vitest';
import { toVersionSteps } from './version-steps';

const version = (changes: object = {}) => ({
  kind: 'budget' as const,
  status: 'draft' as const,
  visibility: 'organisation' as const,
  lineCount: 1,
  ...changes,
});
const all = { isOwner: true, maySubmit: true, mayWrite: true, mayApprove: true };
const none = { isOwner: false, maySubmit: false, mayWrite: false, mayApprove: false };

describe('toVersionSteps', () => {
  it.each([
    ['a draft is submitted', version(), all, ['submit']],
    ['an empty draft can go', version({ lineCount: 0 }), all, ['submit', 'discard']],
    ['a forecast takes new actuals', version({ kind: 'forecast' }), all, ['submit', 'actuals']],
    [
      'a private what-if is shared or deleted, never submitted',
      version({ kind: 'what-if', visibility: 'private' }),
      all,
      ['share', 'discard'],
    ],
    ['a shared what-if is only deleted', version({ kind: 'what-if' }), all, ['discard']],
    ['in review it is decided on', version({ status: 'in-review' }), all, ['approve', 'reject']],
    ['approved it rests', version({ status: 'approved' }), all, []],
    ['a reader takes no step', version(), none, []],
    ['nor in review', version({ status: 'in-review' }), none, []],
    [
      'a what-if of somebody else is left alone',
      version({ kind: 'what-if' }),
      { ...all, isOwner: false },
      [],
    ],
  ])('%s', (_case, of, rights, steps) => {
    expect(toVersionSteps(of, rights)).toEqual(steps);
  });
});
