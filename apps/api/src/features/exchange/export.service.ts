import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { ExportFormat, ExportOrder } from '@etat/contracts';
import type { Access } from '../../platform/access/access';
import { Audit } from '../../platform/audit/audit';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { ExportFile } from './export-file';
import { countPages, newCount } from './exporting/export-row';
import { ExportSources } from './exporting/export-sources';
import { toNameOf, writeFile } from './exporting/write-file';

/** Files that go straight to the reader: page by page, and on record once they went out whole. */
@Injectable()
export class ExportService {
  constructor(
    private readonly sources: ExportSources,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /** @throws {DomainError} `access.denied`, `version.not-found` */
  async download(access: Access, order: ExportOrder, format: ExportFormat): Promise<ExportFile> {
    const source = await this.sources.open(access, order);
    const count = newCount();
    const chunks = writeFile(source, format, countPages(source.pages, count));
    const finish = () =>
      this.unitOfWork.run(() =>
        this.audit.record(access, {
          action: 'export.downloaded',
          entity: 'export',
          entityId: null,
          after: { file: source.table.name, query: { profile: format, ...order.filters }, ...count },
        }),
      );
    return {
      fileName: toNameOf(source, format),
      content: Readable.from(endingWith(chunks, finish)),
    };
  }
}

/** `finish` runs when the last chunk has gone out and before the file ends. */
async function* endingWith<Chunk>(chunks: AsyncIterable<Chunk>, finish: () => Promise<void>) {
  yield* chunks;
  await finish();
}
