/** How many tests held; a step that is no test suite (format, types, build ...) counts as one. */

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/** @returns {Tally} */
export const emptyTally = () => ({ passed: 0, failed: 0, skipped: 0 });

/** @param {boolean} ok @returns {Tally} */
export const tallyStep = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });

/** @param {Tally[]} tallies @returns {Tally} */
export function addTallies(tallies) {
  return tallies.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    emptyTally(),
  );
}

/**
 * Counts one report of Vitest's JSON reporter. A file that fails without a failing test in it
 * (it does not load, a hook fails) counts as one failure, else it would vanish from the sum.
 * @param {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} report
 * @returns {Tally}
 */
export function tallyReport(report) {
  return addTallies(
    report.testResults.map(({ status, assertionResults }) => {
      const count = (...states) => assertionResults.filter((test) => states.includes(test.status)).length;
      const failed = count('failed');
      return {
        passed: count('passed'),
        failed: status === 'failed' && failed === 0 ? 1 : failed,
        skipped: count('pending', 'skipped', 'todo', 'disabled'),
      };
    }),
  );
}

/** The closing line: `N passed, N failed`, and the skipped ones when there are any. */
export function formatTally({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
