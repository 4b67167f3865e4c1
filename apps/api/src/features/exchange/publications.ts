import { BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { DomainError } from '@etat/domain';
import { Clock } from '../../platform/config/clock';

const MS_PER_SECOND = 1_000;

interface Publication<Result> {
  organisationId: string;
  total: number;
  done: number;
  /** When its turn came; null while others are before it. */
  startedAt: number | null;
  isCancelled: boolean;
  result: Promise<Result>;
}

/** How far a publication is; `secondsLeft` is null until that can be told. */
export interface Progress {
  rows: number;
  total: number;
  rowsPerSecond: number | null;
  secondsLeft: number | null;
}

/**
 * The publications under way in this process. One organisation's run one after another, in the order they were asked for,
 * because two files may hold the same posting; those of several organisations take turns at the write lock.
 */
@Injectable()
export class Publications implements BeforeApplicationShutdown {
  private readonly running = new Map<string, Publication<unknown>>();
  private readonly queues = new Map<string, Promise<unknown>>();
  private isStopping = false;

  constructor(private readonly clock: Clock) {}

  /** Runs `work` when its turn comes, or joins the one that does so already. */
  start<Result>(
    id: string,
    organisationId: string,
    total: number,
    work: () => Promise<Result>,
  ): Promise<Result> {
    const known = this.running.get(id);
    if (known) return known.result as Promise<Result>;
    const before = this.queues.get(organisationId) ?? Promise.resolve();
    const publication: Publication<Result> = {
      ...{ organisationId, total, done: 0, startedAt: null, isCancelled: false },
      result: before.then(async () => {
        publication.startedAt = this.now();
        try {
          return await work();
        } finally {
          this.running.delete(id);
        }
      }),
    };
    this.running.set(id, publication);
    // Whoever asked may have stopped waiting; the queue goes on whatever became of this one.
    this.queues.set(
      organisationId,
      publication.result.catch(() => undefined),
    );
    return publication.result;
  }

  advance(id: string, rows: number): void {
    const publication = this.running.get(id);
    if (publication) publication.done += rows;
  }

  /** @throws {DomainError} `import.cancelled`, `import.stopped` when the server is about to end */
  requireGoingOn(id: string): void {
    if (this.isStopping) throw new DomainError('import.stopped', {});
    if (this.running.get(id)?.isCancelled) throw new DomainError('import.cancelled', {});
  }

  /** False when it does not run here. */
  cancel(id: string): boolean {
    const publication = this.running.get(id);
    if (publication) publication.isCancelled = true;
    return publication !== undefined;
  }

  progressOf(id: string): Progress | null {
    const publication = this.running.get(id);
    if (!publication) return null;
    const { done: rows, total, startedAt } = publication;
    const seconds = startedAt === null ? 0 : (this.now() - startedAt) / MS_PER_SECOND;
    if (rows === 0 || seconds === 0) return { rows, total, rowsPerSecond: null, secondsLeft: null };
    const rowsPerSecond = Math.round(rows / seconds);
    const secondsLeft = Math.ceil((total - rows) / (rows / seconds));
    return { rows, total, rowsPerSecond, secondsLeft };
  }

  /** What is under way stops at its next chunk. */
  async beforeApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    await Promise.all(this.queues.values());
  }

  private now(): number {
    return Date.parse(this.clock.now());
  }
}
