import { Injectable } from '@nestjs/common';
import { DomainError } from '@etat/domain';
import type { Access } from '../../platform/access/access';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/config/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { DraftWriter } from './draft-file';
import type { ImportEntity } from './import.entity';
import { type Evaluation, ImportEvaluator } from './import-evaluator.service';
import { ImportRepository } from './import.repository';
import { ImportWriter, type Written } from './import-writer.service';
import { StagingArea } from './staging-area';
import { readDetection, readSettings } from './to-import';

/**
 * Brings a previewed file into the books, whole or not at all.
 *
 * The file is read again before the transaction begins, because the transaction holds the only write lock and may wait
 * for nothing but SQL. What is to be written waits as drafts in a file of its own, so memory does not grow with it.
 */
@Injectable()
export class ImportPublisher {
  constructor(
    private readonly repository: ImportRepository,
    private readonly staging: StagingArea,
    private readonly evaluator: ImportEvaluator,
    private readonly writer: ImportWriter,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws {DomainError} `import.bad-rows` */
  async publish(access: Access, row: ImportEntity, skipBadRows: boolean): Promise<ImportEntity> {
    const organisationId = access.organisation.id;
    try {
      const imported = await this.staging.withDraftPath(organisationId, row.id, async (path) => {
        const evaluation = await this.readAgain(access, row, path);
        const { rowsBad } = evaluation.preview;
        if (rowsBad > 0 && !skipBadRows) throw new DomainError('import.bad-rows', { rowsBad });
        return this.unitOfWork.run(() => this.writeOnce(access, row, evaluation, path));
      });
      await this.staging.remove(organisationId, row.id);
      return imported;
    } catch (error) {
      // Confirmed twice at the same time: the other one was first, and its answer is the answer to both.
      const present = await this.repository.get(organisationId, row.id);
      if (present.state === 'imported') return present;
      throw error;
    }
  }

  private async readAgain(access: Access, row: ImportEntity, path: string): Promise<Evaluation> {
    const drafts = await DraftWriter.open(path);
    try {
      return await this.evaluator.evaluate(
        access,
        row,
        readSettings(row),
        readDetection(row).columns,
        drafts,
      );
    } finally {
      await drafts.close();
    }
  }

  private async writeOnce(
    access: Access,
    row: ImportEntity,
    evaluation: Evaluation,
    path: string,
  ): Promise<ImportEntity> {
    // Two confirmations at the same time must not both find a row new.
    await this.unitOfWork.lock(`import:${access.organisation.id}`);
    const present = await this.repository.get(access.organisation.id, row.id);
    if (present.state === 'imported') return present;
    return this.finish(access, present, evaluation, await this.write(access, row, evaluation, path));
  }

  private async write(
    access: Access,
    row: ImportEntity,
    evaluation: Evaluation,
    path: string,
  ): Promise<Written> {
    const { preview, created, kpiCells } = evaluation;
    if (preview.rowsNew + preview.rowsChanged === 0) return { rows: 0, total: 0 };
    if (row.kind === 'actuals') return this.writer.writePostings(access, row.id, path, created);
    if (row.kind === 'kpi-values')
      return { rows: await this.writer.writeKpis(access, row.id, kpiCells), total: preview.controlTotalNew };
    const versionId = readSettings(row).budgetVersionId ?? '';
    return this.writer.writeLines(access, versionId, path, created);
  }

  private async finish(
    access: Access,
    row: ImportEntity,
    { preview }: Evaluation,
    written: Written,
  ): Promise<ImportEntity> {
    const after = await this.repository.updateDraft(row, {
      state: 'imported',
      preview: JSON.stringify(preview),
      rowsImported: written.rows,
      controlTotalMinor: written.total,
      importedAt: this.clock.now(),
    });
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
    return after;
  }
}
