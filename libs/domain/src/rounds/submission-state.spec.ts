import { describe, expect, it } from 'vitest';
import { submissionState } from './submission-state';

describe('submissionState', () => {
  it.each([
    ['in time', false, false, '2026-10-30', 'open'],
    ['on the day itself', false, false, '2026-10-31', 'open'],
    ['a day late', false, false, '2026-11-01', 'overdue'],
    ['submitted, even late', true, false, '2026-12-01', 'submitted'],
    ['covered by one above, even late', false, true, '2026-12-01', 'covered'],
    ['submitted itself and above', true, true, '2026-10-01', 'submitted'],
  ])('%s', (_case, isSubmitted, isCovered, today, expected) => {
    expect(submissionState({ isSubmitted, isCovered, deadline: '2026-10-31', today })).toBe(expected);
  });
});
