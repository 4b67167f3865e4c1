import { Injectable, Logger } from '@nestjs/common';
import { DomainError } from '@etat/domain';
import type { Access } from '../../platform/access/access';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/config/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { DraftWriter } from './draft-file';
import type { ImportEntity } from './import.entity';
import { type Evaluation, ImportEvaluator } from './import-evaluator.service';
import { ImportRepository } from './import.repository';
import type { Written } from './kinds/import-kind';
import { ImportKinds } from './kinds/import-kinds';
import { Publications } from './publications';
import { StagingArea } from './staging-area';
import { readDetection, readPreview, readSettings } from './to-import';

/** So long a confirmation waits for the end; what takes longer goes on by itself, and the import says how far it is. */
const PATIENCE_MS = 10_000;

/** What was confirmed, and whether somebody waits for the end whatever it takes. */
export interface Confirmation {
  skipBadRows: boolean;
  waits: 'a-while' | 'to-the-end';
}

/**
 * Brings a previewed file into the books, whole or not at all.
 *
 * The file is read again before any transaction begins, because a transaction holds the only write lock and may wait for
 * nothing but SQL. What is to be written waits as drafts in a file of its own, so memory does not grow with it.
 */
@Injectable()
export class ImportPublisher {
  private readonly logger = new Logger(ImportPublisher.name);

  constructor(
    private readonly repository: ImportRepository,
    private readonly staging: StagingArea,
    private readonly evaluator: ImportEvaluator,
    private readonly kinds: ImportKinds,
    private readonly publications: Publications,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Begins the publication and waits for it for a while; returns the import as it stands then.
   * @throws {DomainError} `import.bad-rows` and whatever keeps the file out, when that shows while somebody waits
   */
  async publish(
    access: Access,
    row: ImportEntity,
    { skipBadRows, waits }: Confirmation,
  ): Promise<ImportEntity> {
    const organisationId = access.organisation.id;
    try {
      await this.unitOfWork.run(() =>
        this.repository.change(organisationId, row.id, 'previewed', { state: 'publishing', failure: null }),
      );
    } catch (error) {
      // Confirmed twice at the same time: the other one was first, and its answer is the answer to both.
      const present = await this.repository.get(organisationId, row.id);
      if (present.state !== 'publishing' && present.state !== 'imported') throw error;
    }
    const total = readPreview(row)?.rowsNew ?? 0;
    const result = this.publications.start(row.id, organisationId, total, () =>
      this.bringIn(access, row, skipBadRows),
    );
    if (waits === 'to-the-end') return result;
    return (await Promise.race([result, sleep(PATIENCE_MS)])) ?? this.repository.get(organisationId, row.id);
  }

  /**
   * At the start of the server: what another process left unfinished is taken back, so that it can be confirmed again. Begun
   * here, ended in the background: a million postings take a while to go, and nobody sees them anyway.
   */
  async recover(): Promise<void> {
    for (const row of await this.repository.listPublishing()) {
      const goes = this.publications.start(row.id, row.organisationId, 0, () =>
        this.giveUp(row, new DomainError('import.stopped', {})),
      );
      goes.catch((error: unknown) => this.logger.error({ error, importId: row.id }, 'import not taken back'));
    }
  }

  private async bringIn(access: Access, row: ImportEntity, skipBadRows: boolean): Promise<ImportEntity> {
    const organisationId = access.organisation.id;
    const present = await this.repository.get(organisationId, row.id);
    if (present.state === 'imported') return present;
    try {
      this.publications.requireGoingOn(row.id);
      const imported = await this.staging.withDraftPath(organisationId, row.id, async (path) => {
        const evaluation = await this.readAgain(access, row, path);
        const { rowsBad } = evaluation.preview;
        if (rowsBad > 0 && !skipBadRows) throw new DomainError('import.bad-rows', { rowsBad });
        return this.write(access, row, evaluation, path);
      });
      await this.staging.remove(organisationId, row.id);
      return imported;
    } catch (error) {
      if (!(error instanceof DomainError && error.code === 'import.stopped')) await this.giveUp(row, error);
      throw error;
    }
  }

  /** Back to the preview, with the reason. */
  private async giveUp(row: ImportEntity, reason: unknown): Promise<void> {
    const { organisationId, id } = row;
    await this.kinds.get(row.kind).withdraw(row);
    const { code, details } = reason instanceof DomainError ? reason : { code: 'import.failed', details: {} };
    await this.unitOfWork.run(() =>
      this.repository.change(organisationId, id, 'publishing', {
        state: 'previewed',
        failure: JSON.stringify({ code, details }),
      }),
    );
  }

  private async readAgain(access: Access, row: ImportEntity, path: string): Promise<Evaluation> {
    const drafts = await DraftWriter.open(path);
    try {
      return await this.evaluator.evaluate(access, row, readSettings(row), readDetection(row).columns, {
        drafts,
      });
    } finally {
      await drafts.close();
    }
  }

  private async write(
    access: Access,
    row: ImportEntity,
    evaluation: Evaluation,
    path: string,
  ): Promise<ImportEntity> {
    const { preview, found } = evaluation;
    const finish = (written: Written) => this.finish(access, row, evaluation, written);
    if (preview.rowsNew + preview.rowsChanged === 0)
      return this.unitOfWork.run(() => finish({ rows: 0, total: 0 }));
    const run = { access, row, settings: readSettings(row), path, preview, finish };
    return this.kinds.get(row.kind).publish(run, found);
  }

  private async finish(
    access: Access,
    row: ImportEntity,
    { preview }: Evaluation,
    written: Written,
  ): Promise<ImportEntity> {
    const change = {
      state: 'imported' as const,
      preview: JSON.stringify(preview),
      createdNames: null,
      failure: null,
      rowsImported: written.rows,
      controlTotalMinor: written.total,
      importedAt: this.clock.now(),
    };
    await this.repository.change(access.organisation.id, row.id, 'publishing', change);
    const { rowsRead, rowsNew, rowsChanged, rowsUnchanged, rowsBad, leftOutCount, creates } = preview;
    await this.audit.record(access, {
      action: 'import.imported',
      entity: 'import',
      entityId: row.id,
      after: {
        kind: row.kind,
        fileName: row.fileName,
        sha256: row.sha256,
        rowsImported: written.rows,
        controlTotal: written.total,
        counts: { rowsRead, rowsNew, rowsChanged, rowsUnchanged, rowsBad, leftOutCount },
        creates,
      },
    });
    return { ...row, ...change };
  }
}

/** Resolves with nothing; a wait that is no longer needed keeps no process alive. */
const sleep = (ms: number) =>
  new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), ms).unref());
