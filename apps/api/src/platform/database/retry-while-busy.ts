import { setTimeout as sleep } from 'node:timers/promises';
import { DomainError } from '@etat/domain';

const RETRY_FOR_MS = 15_000;

/** Whether another process holds the SQLite file right now. */
export const isBusy = (error: unknown): boolean =>
  error instanceof Error &&
  /SQLITE_BUSY|database is locked/.test(`${(error as { code?: string }).code ?? ''} ${error.message}`);

/**
 * Tries again while `isWorthIt`: the driver itself would wait with the whole process (its timeout is 0).
 * @throws {DomainError} `database.busy` when another process held the file all the time
 */
export async function retryWhile<Result>(
  work: () => Promise<Result>,
  isWorthIt: (error: unknown) => boolean = isBusy,
): Promise<Result> {
  const deadline = Date.now() + RETRY_FOR_MS;
  for (let pauseMs = 5; ; pauseMs = Math.min(pauseMs * 2, 200)) {
    try {
      return await work();
    } catch (error) {
      if (!isWorthIt(error)) throw error;
      if (Date.now() > deadline) throw isBusy(error) ? new DomainError('database.busy', {}) : error;
      await sleep(pauseMs);
    }
  }
}
