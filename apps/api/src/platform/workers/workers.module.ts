import { join } from 'node:path';
import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { WorkerPool } from './worker-pool';

/** Reads files: what may take long, two at once. */
export const READING = Symbol('reading-workers');
/** Moves rows into the database: one, because there is one write lock. */
export const WRITING = Symbol('writing-workers');

/** The program of all workers, built beside the server's. */
const FILE = join(import.meta.dirname, 'worker.js');

const provide = (token: symbol, size: number) => ({
  provide: token,
  useFactory: () => new WorkerPool({ file: FILE, size }),
});

@Global()
@Module({ providers: [provide(READING, 2), provide(WRITING, 1)], exports: [READING, WRITING] })
export class WorkersModule implements OnApplicationShutdown {
  constructor(
    @Inject(READING) private readonly reading: WorkerPool,
    @Inject(WRITING) private readonly writing: WorkerPool,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.reading.close(), this.writing.close()]);
  }
}
