import { Injectable } from '@nestjs/common';
import type { ImportDialect, ImportKind, ImportSettings } from '@etat/contracts';
import { DomainError } from '@etat/domain';
import { detectContainer } from '@etat/exchange';
import type { Access } from '../../platform/access/access';
import { detectFile, type Guessed } from './detect-file';
import { detectWorkbook, type KnownSheet } from './detect-workbook';
import { readStagedFile } from './read-staged-file';
import type { FileRow } from './reading/source-rows';
import { StagingArea } from './staging-area';

/** What the user corrected. */
export type KnownFile = { dialect: ImportDialect } | KnownSheet;

/** Reads staged files, text and workbooks alike; which it is says the content, never the name. */
@Injectable()
export class StagedFiles {
  constructor(private readonly staging: StagingArea) {}

  /** How a file is written and what its columns mean. @throws {DomainError} `xlsx.*` for a workbook that cannot be read */
  async detect(
    { organisation }: Access,
    { id, kind }: { id: string; kind: ImportKind },
    known?: KnownFile,
  ): Promise<Guessed> {
    const sample = await this.staging.readSample(organisation.id, id);
    const container = detectContainer(sample);
    if (container === 'ole') throw new DomainError('xlsx.old-or-encrypted', {});
    if (container === null)
      return detectFile(sample, kind, organisation.fiscalYearStartMonth, known?.dialect);
    const workbook = await this.staging.openWorkbook(organisation.id, id);
    try {
      const sheet = known && 'sheet' in known ? known : undefined;
      return await detectWorkbook(workbook, kind, organisation.fiscalYearStartMonth, sheet);
    } finally {
      workbook.close();
    }
  }

  /** The lines below the headings, in batches. @throws {DomainError} `import.staged-file-gone`, `xlsx.*` */
  async *readRows(
    organisationId: string,
    id: string,
    { sheet, dialect }: Pick<ImportSettings, 'sheet' | 'dialect'>,
    width: number,
  ): AsyncGenerator<FileRow[]> {
    yield* readStagedFile(this.staging.pathOfUpload(organisationId, id), { sheet, dialect }, width);
  }
}
