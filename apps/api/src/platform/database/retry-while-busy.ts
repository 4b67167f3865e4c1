import { setTimeout as sleep } from 'node:timers/promises';

const RETRY_FOR_MS = 15_000;

/** Whether another process holds the SQLite file right now. */
export const isBusy = (error: unknown): boolean =>
  error instanceof Error &&
  /SQLITE_BUSY|database is locked/.test(`${(error as { code?: string }).code ?? ''} ${error.message}`);

/** Tries again while `isWorthIt`: the driver itself would wait with the whole process (its timeout is 0). */
export async function retryWhile<Result>(
  work: () => Promise<Result>,
  isWorthIt: (error: unknown) => boolean = isBusy,
): Promise<Result> {
  const deadline = Date.now() + RETRY_FOR_MS;
  for (let pauseMs = 5; ; pauseMs = Math.min(pauseMs * 2, 200)) {
    try {
      return await work();
    } catch (error) {
      if (!isWorthIt(error) || Date.now() > deadline) throw error;
      await sleep(pauseMs);
    }
  }
}
