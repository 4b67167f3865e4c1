import { writeFileSync } from 'node:fs';

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
