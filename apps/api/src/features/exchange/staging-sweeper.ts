import { basename } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/config/clock';
import { ImportRepository } from './import.repository';
import { ROWS_ENDING, StagingArea } from './staging-area';

/** A younger file may belong to an upload that a command is just making beside the server. */
const LEFT_BEHIND_MS = 24 * 60 * 60_000;

/** Removes files that no import waits for: what an upload or a confirmation left behind when its process was killed. */
@Injectable()
export class StagingSweeper {
  constructor(
    private readonly staging: StagingArea,
    private readonly repository: ImportRepository,
    private readonly clock: Clock,
  ) {}

  /** At the start of the server. */
  async sweep(): Promise<void> {
    const waiting = new Set(await this.repository.listDraftIds());
    const before = this.clock.shifted(-LEFT_BEHIND_MS);
    for (const file of await this.staging.listFiles()) {
      const importId = basename(file.name, ROWS_ENDING);
      if (!waiting.has(importId) && file.changedAt < before)
        await this.staging.remove(file.organisationId, file.name);
    }
  }
}
