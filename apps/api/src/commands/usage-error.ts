/** A command that was called wrongly: one sentence and exit code 2. */
export class UsageError extends Error {}

/** Runs what reads a command line; says what is wrong with it and sets exit code 2. */
export async function orSayUsage(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}
