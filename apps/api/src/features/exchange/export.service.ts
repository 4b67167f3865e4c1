import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { ExportOrder } from '@etat/contracts';
import { ETAT_COLUMNS, type RowFormat, writeRowFile } from '@etat/exchange';
import type { Access } from '../../platform/access/access';
import { Audit } from '../../platform/audit/audit';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { ExportFile } from './export-file';
import { countPages, newCount } from './exporting/export-row';
import { toFileName } from './exporting/export-source';
import { FILE_EXTENSIONS } from './exporting/file-extensions';
import { ExportSources } from './exporting/export-sources';

/** Files that go straight to the reader: page by page, and on record once they went out whole. */
@Injectable()
export class ExportService {
  constructor(
    private readonly sources: ExportSources,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /** @throws {DomainError} `access.denied`, `version.not-found` */
  async download(access: Access, order: ExportOrder, format: RowFormat): Promise<ExportFile> {
    const { file, name, pages } = await this.sources.open(access, order);
    const count = newCount();
    const chunks = writeRowFile(
      format,
      { name: file, columns: ETAT_COLUMNS[file] },
      countPages(pages, count),
    );
    const finish = () =>
      this.unitOfWork.run(() =>
        this.audit.record(access, {
          action: 'export.downloaded',
          entity: 'export',
          entityId: null,
          after: { file, query: { profile: format, ...order.filters }, ...count },
        }),
      );
    return {
      fileName: `${toFileName(name)}.${FILE_EXTENSIONS[format]}`,
      content: Readable.from(endingWith(chunks, finish)),
    };
  }
}

/** `finish` runs when the last chunk has gone out and before the file ends. */
async function* endingWith<Chunk>(chunks: AsyncIterable<Chunk>, finish: () => Promise<void>) {
  yield* chunks;
  await finish();
}
