import { Readable } from 'node:stream';
import { Injectable, StreamableFile } from '@nestjs/common';
import { currencyExponent } from '@etat/domain';
import type { CsvProfile, EtatFile } from '@etat/exchange';
import type { Access } from '../../platform/access/access';
import { Audit } from '../../platform/audit/audit';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { type ExportRow, writeCsv } from './exporting/csv-export';
import type { Money } from './exporting/export-rows';

/** A file on its way out: a name that says what it is, and its text as a stream. */
export interface ExportFile {
  fileName: string;
  content: Readable;
}

export const toAttachment = ({ fileName, content }: ExportFile) =>
  new StreamableFile(content, {
    type: 'text/csv; charset=utf-8',
    disposition: `attachment; filename="${fileName}"`,
  });

/** Writes files page by page and puts them on record once they went out whole. */
@Injectable()
export class ExportFiles {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  create(
    access: Access,
    file: EtatFile,
    profile: CsvProfile,
    name: string,
    query: object,
    pages: AsyncIterable<ExportRow[]>,
  ): ExportFile {
    const content = writeCsv(file, profile, pages, async (count) => {
      await this.unitOfWork.run(() =>
        this.audit.record(access, {
          action: 'export.downloaded',
          entity: 'export',
          entityId: null,
          after: { file, query, ...count },
        }),
      );
    });
    return { fileName: `${toFileName(name)}.csv`, content: Readable.from(content) };
  }
}

export function toMoney({ organisation: { currency } }: Access): Money {
  return { currency, exponent: currencyExponent(currency) };
}

export async function* mapPages<Row>(
  pages: AsyncIterable<Row[]>,
  toRow: (row: Row) => ExportRow,
): AsyncIterable<ExportRow[]> {
  for await (const page of pages) yield page.map(toRow);
}

export async function* onePage(rows: ExportRow[]): AsyncIterable<ExportRow[]> {
  yield rows;
}

/** Letters, digits and hyphens only: a name every system and header can carry. */
function toFileName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 100);
}
