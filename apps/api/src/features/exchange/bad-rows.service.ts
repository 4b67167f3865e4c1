import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@etat/domain';
import { createProblemTranslator } from '@etat/messages';
import { writeMendableRow, writeMendableHeader } from '@etat/exchange';
import type { Access } from '../../platform/access/access';
import type { ExportFile } from './export-file';
import type { ImportEntity } from './import.entity';
import { ImportEvaluator } from './import-evaluator.service';
import { toReadingContext } from './reading/reading-context';
import { readSourceRows } from './reading/source-rows';
import { StagedFiles } from './staged-files.service';
import { readDetection, readSettings } from './to-import';

/** Beyond that nobody mends a file by hand. */
const MOST_LINES = 100_000;

/** The rows of a file that cannot be taken, as a file of their own: as they were, with the reason, to be mended and imported. */
@Injectable()
export class BadRowsService {
  constructor(
    private readonly evaluator: ImportEvaluator,
    private readonly files: StagedFiles,
  ) {}

  /** @throws {DomainError} `import.not-previewed`, `import.staged-file-gone` */
  async create(access: Access, row: ImportEntity, language: 'de' | 'en'): Promise<ExportFile> {
    if (row.preview === null) throw new DomainError('import.not-previewed', {});
    const reasons = await this.findReasons(access, row, language);
    const name = row.fileName.replace(/\.[^.]*$/, '').replaceAll(/[^\p{L}\p{N}]+/gu, '-');
    return {
      fileName: `${encodeURIComponent(name)}-${language === 'de' ? 'fehler' : 'errors'}.csv`,
      content: Readable.from(this.write(access, row, reasons, language)),
    };
  }

  /** By line, in the reader's words. */
  private async findReasons(
    access: Access,
    row: ImportEntity,
    language: 'de' | 'en',
  ): Promise<Map<number, string>> {
    const translator = createProblemTranslator(language);
    const reasons = new Map<number, string>();
    await this.evaluator.evaluate(access, row, readSettings(row), readDetection(row).columns, {
      onProblem: ({ line, column, code, details }) => {
        if (reasons.size >= MOST_LINES && !reasons.has(line)) return;
        const reason = `${column === null ? '' : `${column}: `}${translator.detail(code, details)}`;
        const known = reasons.get(line);
        reasons.set(line, known === undefined ? reason : `${known} ${reason}`);
      },
    });
    return reasons;
  }

  private async *write(
    access: Access,
    row: ImportEntity,
    reasons: ReadonlyMap<number, string>,
    language: 'de' | 'en',
  ): AsyncGenerator<string> {
    const settings = readSettings(row);
    const { columns } = readDetection(row);
    const { delimiter } = settings.dialect;
    const names = columns.map(({ name }) => name);
    yield writeMendableHeader([...names, language === 'de' ? 'Grund' : 'Reason'], delimiter);
    const context = toReadingContext(access, row.kind, settings, columns);
    const source = this.files.readRows(access.organisation.id, row.id, settings, columns.length);
    for await (const rows of readSourceRows(source, context)) {
      let lines = '';
      for (const { line, record } of rows) {
        const reason = reasons.get(line);
        // A row with a cell too many or too few keeps them; the reason always stands under its heading.
        const cells = names.map((_, at) => record[at] ?? '');
        if (reason !== undefined)
          lines += writeMendableRow(
            [...cells, reason, ...record.slice(names.length)],
            delimiter,
            settings.dialect,
          );
      }
      if (lines !== '') yield lines;
    }
  }
}
