import { createReadStream } from 'node:fs';
import type { ImportSettings } from '@etat/contracts';
import { readCsvBatches, readSheet, Workbook } from '@etat/exchange';
import { toDialect } from './detect-file';
import type { FileRow } from './reading/source-rows';

/** The lines of an upload below its headings, in batches, by its settings. @throws {DomainError} `xlsx.*` */
export async function* readStagedFile(
  path: string,
  { sheet, dialect }: Pick<ImportSettings, 'sheet' | 'dialect'>,
  width: number,
): AsyncGenerator<FileRow[]> {
  if ((sheet ?? null) === null) {
    yield* readCsvBatches(createReadStream(path), toDialect(dialect));
    return;
  }
  const workbook = await Workbook.open(path);
  try {
    yield* readSheet(workbook.readRows(sheet ?? ''), toDialect(dialect), width);
  } finally {
    workbook.close();
  }
}
