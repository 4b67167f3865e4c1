import { describe, expect, it } from 'vitest';
import { addTallies, formatTally, tallyReport, tallyStep } from './tally.mjs';

const file = (status, ...states) => ({
  status,
  assertionResults: states.map((state) => ({ status: state })),
});

describe('tally', () => {
  it('counts tests of all files', () => {
    const report = {
      testResults: [file('passed', 'passed', 'skipped'), file('failed', 'failed', 'passed', 'todo')],
    };
    expect(tallyReport(report)).toEqual({ passed: 2, failed: 1, skipped: 2 });
  });

  it('counts a file that does not load as one failure', () => {
    expect(tallyReport({ testResults: [file('failed')] })).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(tallyReport({ testResults: [file('failed', 'passed')] })).toEqual({
      passed: 1,
      failed: 1,
      skipped: 0,
    });
  });

  it('ends with the line that is read', () => {
    expect(formatTally(addTallies([tallyStep(true), tallyStep(false)]))).toBe('1 passed, 1 failed');
    expect(formatTally({ passed: 3, failed: 0, skipped: 1 })).toBe('3 passed, 0 failed, 1 skipped');
  });
});
