import { DomainError } from '@etat/domain';
import type { CellRange } from './cell-reference';
import { LIMITS } from './limits';
import { readSharedStrings } from './read-shared-strings';
import { readStyles } from './read-styles';
import { readXml } from './read-xml';
import { type CellReading, SheetParser, type SheetRow } from './sheet-parser';
import { readWorkbookParts, type WorkbookParts } from './workbook-parts';
import { ZipParts } from './zip-parts';

export interface SheetInfo {
  name: string;
  isHidden: boolean;
  /** As the sheet states them; null where it does not, or has none. */
  rows: number | null;
  columns: number | null;
}

/** What is known of a sheet once all of it was read. */
export interface SheetFacts {
  /** The last row and column that hold something. */
  rows: number;
  columns: number;
  hiddenRows: number;
  hiddenColumns: number;
  /** Those that begin in the first rows, where headings stand. */
  merges: CellRange[];
}

const ROWS_PER_BATCH = 1_000;
/** Sheets beyond are listed without their size, so that a list never takes long. */
const SHEETS_MEASURED = 100;

/**
 * An open `.xlsx` file. Sheets are read as streams; memory holds the texts that cells share, one chunk and one batch
 * of rows, whatever the size. Close it.
 *
 * @example
 * const workbook = await Workbook.open('plan.xlsx');
 * for await (const rows of workbook.readRows('Plan')) { ... }
 * workbook.close();
 */
export class Workbook {
  private reading: CellReading | null = null;

  private constructor(
    private readonly zip: ZipParts,
    private readonly parts: WorkbookParts,
  ) {}

  /** @throws {DomainError} `xlsx.not-a-workbook`, `xlsx.binary`, `xlsx.old-or-encrypted`, `xlsx.damaged`, `xlsx.too-large`, `xlsx.unsafe`, `xlsx.no-sheet` */
  static async open(path: string): Promise<Workbook> {
    const zip = await ZipParts.open(path);
    try {
      const parts = await readWorkbookParts(zip);
      if (parts.sheets.length === 0) throw new DomainError('xlsx.no-sheet', {});
      return new Workbook(zip, parts);
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  /** Names, and sizes as far as the sheets state them. */
  async listSheets(): Promise<SheetInfo[]> {
    const infos: SheetInfo[] = [];
    for (const { name, isHidden, part } of this.parts.sheets) {
      const size = infos.length < SHEETS_MEASURED ? await this.readDimension(part) : null;
      const isKnown = size !== null && (size.bottom > size.top || size.right > size.left);
      infos.push({
        name,
        isHidden,
        rows: isKnown ? size.bottom : null,
        columns: isKnown ? size.right + 1 : null,
      });
    }
    return infos;
  }

  /** The rows of a sheet that hold something, in batches. @throws {DomainError} `xlsx.sheet-unknown` and those of `open` */
  async *readRows(sheet: string): AsyncGenerator<SheetRow[]> {
    yield* this.parse(sheet, new SheetParser(await this.loadReading()));
  }

  /** The first rows of a sheet. @throws {DomainError} as `readRows` */
  async readFirstRows(sheet: string, count: number): Promise<SheetRow[]> {
    const first: SheetRow[] = [];
    for await (const rows of this.parse(sheet, new SheetParser(await this.loadReading()), count)) {
      first.push(...rows);
      if (first.length >= count) break;
    }
    return first.slice(0, count);
  }

  /** Reads a sheet to its end, so what is cut off or damaged anywhere shows here. @throws {DomainError} as `readRows` */
  async readFacts(sheet: string): Promise<SheetFacts> {
    const parser = new SheetParser(await this.loadReading());
    const facts = { rows: 0, columns: 0, hiddenRows: 0 };
    for await (const rows of this.parse(sheet, parser)) {
      for (const { line, isHidden, cells } of rows) {
        facts.rows = line;
        facts.columns = Math.max(facts.columns, (cells.at(-1)?.column ?? -1) + 1);
        if (isHidden) facts.hiddenRows += 1;
      }
    }
    const hiddenColumns = parser.hiddenColumns.reduce(
      (sum, { first, last }) => sum + Math.max(0, Math.min(last, facts.columns - 1) - first + 1),
      0,
    );
    return { ...facts, hiddenColumns, merges: parser.merges };
  }

  close(): void {
    this.zip.close();
  }

  private async *parse(
    sheet: string,
    parser: SheetParser,
    rowsPerBatch = ROWS_PER_BATCH,
  ): AsyncGenerator<SheetRow[]> {
    const found = this.parts.sheets.find(({ name }) => name === sheet);
    if (!found) throw new DomainError('xlsx.sheet-unknown', { sheet });
    for await (const _ of readXml(this.zip.read(found.part, LIMITS.sheetBytes), parser)) {
      if (parser.waiting >= rowsPerBatch) yield parser.takeRows();
    }
    if (parser.waiting > 0) yield parser.takeRows();
  }

  /** What stands at the beginning of a sheet about its size. */
  private async readDimension(part: string): Promise<CellRange | null> {
    const parser = new SheetParser({ sharedStrings: [], formats: [], startsIn1904: false });
    try {
      for await (const _ of readXml(this.zip.read(part, LIMITS.sheetBytes), parser)) break;
    } catch (error) {
      // A damaged sheet that nobody chooses must not keep the others from being read.
      if (!(error instanceof DomainError)) throw error;
    }
    return parser.dimension;
  }

  private async loadReading(): Promise<CellReading> {
    const { styles, sharedStrings, startsIn1904 } = this.parts;
    this.reading ??= {
      formats: styles === null ? [] : await readStyles(this.zip, styles),
      sharedStrings: sharedStrings === null ? [] : await readSharedStrings(this.zip, sharedStrings),
      startsIn1904,
    };
    return this.reading;
  }
}
