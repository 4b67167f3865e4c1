import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { type ExportBatch, ExportKindSchema } from '@etat/contracts';
import { DomainError } from '@etat/domain';
import { type CsvProfile, writeRowFile } from '@etat/exchange';
import type { Access } from '../../../platform/access/access';
import { AccountNames } from '../../../platform/access/account-names';
import { Audit } from '../../../platform/audit/audit';
import { fromCursor, type Page, toCursor } from '../../../platform/database/page';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { EXPORT_PERMISSIONS } from '../exporting/export-source';
import type { ExportFile } from '../export-file';
import { isCovered } from './batch-scope';
import { compareRows, DIFFERENCE_COLUMNS } from './compare-rows';
import type { ExportBatchEntity } from './export-batch.entity';
import { ExportBatchRepository } from './export-batch.repository';
import { ExportShelf } from './export-shelf';
import { readStoredRows } from './stored-rows';
import { toExportBatch } from './to-export-batch';

const ROWS_PER_READ = 200;

/** Batches as they were made. Rights are asked again each time: a reader gets what they might export themselves. */
@Injectable()
export class ExportBatchReader {
  constructor(
    private readonly repository: ExportBatchRepository,
    private readonly shelf: ExportShelf,
    private readonly names: AccountNames,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /** Newest first; only those the reader may fetch. */
  async list(
    access: Access,
    { cursor, limit }: { cursor?: string | undefined; limit: number },
  ): Promise<Page<ExportBatch>> {
    const kinds = ExportKindSchema.options.filter((kind) => access.scopes.has(EXPORT_PERMISSIONS[kind]));
    if (kinds.length === 0) return { items: [], nextCursor: null };
    const found: ExportBatchEntity[] = [];
    let below = fromCursor(cursor, ['integer'])?.map(Number)[0] ?? null;
    // What a reader reaches is no question SQL could answer, so pages are read until one is full.
    while (found.length <= limit) {
      const rows = await this.repository.listBelow(access.organisation.id, kinds, below, ROWS_PER_READ);
      found.push(...rows.filter((row) => this.isReachable(access, row)));
      below = rows.at(-1)?.number ?? null;
      if (rows.length < ROWS_PER_READ) break;
    }
    const items = found.slice(0, limit);
    const last = items.at(-1);
    const names = await this.names.of(items.map((row) => row.createdBy));
    return {
      items: items.map((row) => toExportBatch(row, names)),
      nextCursor: found.length > limit && last !== undefined ? toCursor([last.number]) : null,
    };
  }

  /** The same bytes as when it was made. @throws {DomainError} `export.not-found`, `access.denied`, `export.file-gone`, `export.file-changed` */
  async open(access: Access, id: string): Promise<{ batch: ExportBatchEntity; content: Readable }> {
    const batch = await this.load(access, id);
    const content = await this.shelf.read(batch.organisationId, id, batch.sha256);
    await this.note(access, batch, 'export-batch.downloaded');
    return { batch, content };
  }

  /** What is new, changed or gone since the batch before. @throws {DomainError} as {@link open}, `export.first-batch` */
  async difference(access: Access, id: string, profile: CsvProfile): Promise<ExportFile> {
    const batch = await this.load(access, id);
    if (batch.previousId === null) throw new DomainError('export.first-batch', { number: batch.number });
    const previous = await this.load(access, batch.previousId);
    const open = ({ organisationId, id: batchId }: ExportBatchEntity) =>
      readStoredRows(this.shelf.stream(organisationId, batchId, 'rows'));
    // Both are opened before the answer begins: what is missing is said by a problem, not by half a file.
    const { columns } = await open(batch);
    await open(previous);
    const rows = compareRows(
      { rowCount: previous.rowCount, open: () => open(previous) },
      { open: () => open(batch) },
    );
    const table = { name: 'difference', columns: [...DIFFERENCE_COLUMNS, ...columns] };
    await this.note(access, batch, 'export-batch.compared');
    return {
      fileName: `${batch.kind}-difference-${previous.number}-${batch.number}.csv`,
      content: Readable.from(writeRowFile(profile, table, rows)),
    };
  }

  /** @throws {DomainError} `export.not-found`, `access.denied` */
  private async load(access: Access, id: string): Promise<ExportBatchEntity> {
    const row = await this.repository.get(access.organisation.id, id);
    if (!this.isReachable(access, row))
      throw new DomainError('access.denied', { permission: EXPORT_PERMISSIONS[row.kind] });
    return row;
  }

  private isReachable(access: Access, { kind, scope }: ExportBatchEntity): boolean {
    return isCovered(scope, access.scopes.get(EXPORT_PERMISSIONS[kind]));
  }

  private async note(access: Access, { id, number, kind, format }: ExportBatchEntity, action: string) {
    await this.unitOfWork.run(() =>
      this.audit.record(access, {
        action,
        entity: 'export-batch',
        entityId: id,
        after: { number, kind, format },
      }),
    );
  }
}
