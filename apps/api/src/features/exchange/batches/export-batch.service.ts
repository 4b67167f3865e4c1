import { Injectable } from '@nestjs/common';
import type { ExportBatch, ExportBatchCreate } from '@etat/contracts';
import type { Access } from '../../../platform/access/access';
import { AccountNames } from '../../../platform/access/account-names';
import { Audit } from '../../../platform/audit/audit';
import { Clock } from '../../../platform/config/clock';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { newId } from '../../../platform/http/new-id';
import type { RepeatMark } from '../../../platform/access/repeat-mark';
import { RepeatedRequests } from '../../../platform/http/repeated-requests';
import { countPages, type ExportCount, newCount } from '../exporting/export-row';
import { EXPORT_PERMISSIONS, type ExportSource } from '../exporting/export-source';
import { ExportSources } from '../exporting/export-sources';
import { toNameOf, writeFile } from '../exporting/write-file';
import { writeScope } from './batch-scope';
import type { ExportBatchEntity } from './export-batch.entity';
import { ExportBatchRepository } from './export-batch.repository';
import { ExportShelf, type ShelvedFile } from './export-shelf';
import { recordRows } from './stored-rows';
import { toExportBatch } from './to-export-batch';

interface Written extends ShelvedFile, ExportCount {}

/** Makes export batches: the file first, then its number, its row and its audit event in one transaction. */
@Injectable()
export class ExportBatchService {
  constructor(
    private readonly sources: ExportSources,
    private readonly shelf: ExportShelf,
    private readonly repository: ExportBatchRepository,
    private readonly repeats: RepeatedRequests,
    private readonly names: AccountNames,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws {DomainError} `access.denied`, `version.not-found`, `idempotency.in-flight` */
  async create(access: Access, input: ExportBatchCreate, repeat: RepeatMark | null): Promise<ExportBatch> {
    const { id: organisationId } = access.organisation;
    const scope = writeScope(access, EXPORT_PERMISSIONS[input.kind]);
    const source = await this.sources.open(access, input);
    const id = newId();
    try {
      const written = await this.write(organisationId, id, input, source);
      const { kind, format } = input;
      const draft = {
        ...{ id, organisationId, kind, format, scope, filters: JSON.stringify(input.filters) },
        fileName: toNameOf(source, format),
        ...{ rowCount: written.rows, controlTotalMinor: written.controlTotal },
        ...{ sha256: written.sha256, sizeBytes: written.sizeBytes },
        ...{ createdAt: this.clock.now(), createdBy: access.accountId },
      };
      const names = await this.names.of([access.accountId]);
      return await this.unitOfWork.run(async () => {
        const batch = toExportBatch(await this.insert(access, draft), names);
        if (repeat !== null) await this.repeats.remember(repeat, batch);
        return batch;
      });
    } catch (error) {
      await this.shelf.remove(organisationId, id);
      throw error;
    }
  }

  private async insert(
    access: Access,
    draft: Omit<ExportBatchEntity, 'number' | 'previousId' | 'previousNumber'>,
  ): Promise<ExportBatchEntity> {
    await this.unitOfWork.lock(`export-batch:${draft.organisationId}`);
    const previous = await this.repository.findLatest(draft);
    const row: ExportBatchEntity = {
      ...draft,
      number: await this.repository.nextNumber(draft.organisationId),
      previousId: previous?.id ?? null,
      previousNumber: previous?.number ?? null,
    };
    await this.repository.insert(row);
    const { number, kind, format, fileName, rowCount, controlTotalMinor, sha256, sizeBytes } = row;
    await this.audit.record(access, {
      action: 'export-batch.created',
      entity: 'export-batch',
      entityId: row.id,
      after: {
        ...{ number, kind, format, fileName, rowCount, controlTotalMinor, sha256, sizeBytes },
        filters: JSON.parse(row.filters) as object,
      },
    });
    return row;
  }

  /** The file and, beside it, its rows, both in one pass over the source. */
  private async write(
    organisationId: string,
    id: string,
    { format }: ExportBatchCreate,
    source: ExportSource,
  ): Promise<Written> {
    const count = newCount();
    const rowWriter = await this.shelf.create(organisationId, id, 'rows');
    const fileWriter = await this.shelf.create(organisationId, id, 'file');
    try {
      const { pages, table, keyColumns } = source;
      const recorded = recordRows(pages, table.columns, keyColumns, (bytes) => rowWriter.append(bytes));
      const chunks = writeFile(source, format, countPages(recorded, count));
      for await (const chunk of chunks) await fileWriter.append(chunk);
    } catch (error) {
      await Promise.all([rowWriter.abandon(), fileWriter.abandon()]);
      throw error;
    }
    await rowWriter.finish();
    return { ...(await fileWriter.finish()), ...count };
  }
}
