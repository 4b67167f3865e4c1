import { appendFileSync, writeFileSync } from 'node:fs';

/** Runs a setup step; when it fails, leaves its reason for the caller of the whole run, which reports it plainly. */
export async function noteWhenUnavailable<Result>(provide: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await provide();
  } catch (error) {
    const note = process.env['ETAT_UNAVAILABLE_NOTE'];
    if (note) writeFileSync(note, error instanceof Error ? error.message : String(error));
    throw error;
  }
}

/** Leaves a sentence about tests that are skipped on this machine; the whole run ends with it. */
export function noteSkipped(sentence: string): void {
  const note = process.env['ETAT_SKIPPED_NOTE'];
  if (note) appendFileSync(note, `${sentence}\n`);
  else process.stderr.write(`skipped: ${sentence}\n`);
}
