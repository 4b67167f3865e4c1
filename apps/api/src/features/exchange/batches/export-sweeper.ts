import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/config/clock';
import { ExportBatchRepository } from './export-batch.repository';
import { ExportShelf } from './export-shelf';

/** A younger file may belong to a batch that is just being made by another process. */
const LEFT_BEHIND_MS = 24 * 60 * 60_000;

/** Removes files without a batch: what an export left behind when its process was killed, or a dropped sample. */
@Injectable()
export class ExportSweeper {
  constructor(
    private readonly shelf: ExportShelf,
    private readonly repository: ExportBatchRepository,
    private readonly clock: Clock,
  ) {}

  /** At the start of the server. */
  async sweep(): Promise<void> {
    // The files first: a batch that is made meanwhile is then among the rows.
    const files = await this.shelf.listFiles();
    const kept = new Set(await this.repository.listIds());
    const before = this.clock.shifted(-LEFT_BEHIND_MS);
    for (const { organisationId, batchId, changedAt } of files)
      if (!kept.has(batchId) && changedAt < before) await this.shelf.remove(organisationId, batchId);
  }
}
