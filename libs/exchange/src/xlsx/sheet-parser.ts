import { DomainError } from '@etat/domain';
import { type CellRange, toCellRange, toColumnIndex } from './cell-reference';
import { LIMITS } from './limits';
import type { NumberFormat } from './number-format';
import type { XmlHandler } from './read-xml';
import { type RawCell, type SheetCell, toDateCell, toSheetCell } from './sheet-cell';
import { createTextCollector, toPlainText } from './text-collector';

/** A row that holds something. */
export interface SheetRow {
  /** 1-based, as the spreadsheet numbers it. */
  line: number;
  isHidden: boolean;
  /** From left to right, without the empty ones. */
  cells: SheetCell[];
}

export interface CellReading {
  sharedStrings: readonly string[];
  formats: readonly NumberFormat[];
  startsIn1904: boolean;
}

/** Merged ranges are known for the rows where headings stand, and hidden columns by range. */
const MERGES_KEPT = 2_000;
const MERGES_TO_ROW = 200;
const RANGES_KEPT = 1_000;

/** Turns the XML of a worksheet into rows. What stands behind the rows (merged cells) is complete once all are read. */
export class SheetParser implements XmlHandler {
  readonly merges: CellRange[] = [];
  readonly hiddenColumns: { first: number; last: number }[] = [];
  dimension: CellRange | null = null;
  private rows: SheetRow[] = [];
  private row: SheetRow = { line: 0, isHidden: false, cells: [] };
  private column = -1;
  private cell: RawCell | null = null;
  private part: 'v' | 'f' | null = null;
  private readonly inline = createTextCollector();

  constructor(private readonly reading: CellReading) {}

  /** The rows that are complete. */
  takeRows(): SheetRow[] {
    const { rows } = this;
    this.rows = [];
    return rows;
  }

  get waiting(): number {
    return this.rows.length;
  }

  open(name: string, attributes: Readonly<Partial<Record<string, string>>>): void {
    if (this.cell) {
      if (name === 'v' || name === 'f') this.part = name;
      else this.inline.open(name);
      if (name === 'f') this.cell.formula ??= '';
    } else if (name === 'c') this.openCell(attributes);
    else if (name === 'row') this.openRow(attributes);
    else if (name === 'mergeCell') this.addMerge(attributes['ref']);
    else if (name === 'col') this.addColumns(attributes);
    else if (name === 'dimension') this.dimension = toCellRange(attributes['ref'] ?? '');
  }

  text(text: string): void {
    if (!this.cell) return;
    if (this.part === 'v') this.cell.value = append(this.cell.value, text);
    else if (this.part === 'f') this.cell.formula = append(this.cell.formula ?? '', text);
    else this.inline.text(text);
  }

  close(name: string): void {
    if (name === 'c') this.closeCell();
    else if (name === 'row') {
      if (this.row.cells.length > 0) this.rows.push(this.row);
    } else if (name === this.part) this.part = null;
    else if (this.cell) this.inline.close(name);
  }

  private openRow({ r, hidden }: Readonly<Partial<Record<string, string>>>): void {
    const line = r === undefined ? this.row.line + 1 : Number(r);
    if (!Number.isInteger(line) || line <= this.row.line) throw new DomainError('xlsx.damaged', {});
    if (line > LIMITS.rows) throw new DomainError('xlsx.too-large', {});
    this.row = { line, isHidden: isTrue(hidden), cells: [] };
    this.column = -1;
  }

  private openCell({ r, t = '', s }: Readonly<Partial<Record<string, string>>>): void {
    const column = r === undefined ? this.column + 1 : toColumnIndex(r);
    if (column === null || column <= this.column || column >= LIMITS.columns)
      throw new DomainError('xlsx.damaged', {});
    this.column = column;
    const format = s === undefined ? undefined : this.reading.formats[Number(s)];
    this.cell = { column, type: t, value: '', formula: null, format };
    this.inline.start();
  }

  private closeCell(): void {
    const { cell, reading } = this;
    this.cell = null;
    this.part = null;
    if (!cell) return;
    if (cell.type === 'inlineStr') cell.value = this.inline.take();
    else if (cell.type === 'str') cell.value = toPlainText(cell.value);
    const value = toSheetCell(cell, reading.sharedStrings);
    if (!value) return;
    const isDate = value.kind === 'number' && cell.format?.kind === 'date';
    this.row.cells.push(isDate ? toDateCell(value, reading.startsIn1904) : value);
  }

  private addMerge(reference = ''): void {
    const range = toCellRange(reference);
    if (range && range.top <= MERGES_TO_ROW && this.merges.length < MERGES_KEPT) this.merges.push(range);
  }

  private addColumns({ min, max, hidden }: Readonly<Partial<Record<string, string>>>): void {
    if (isTrue(hidden) && this.hiddenColumns.length < RANGES_KEPT)
      this.hiddenColumns.push({ first: Number(min) - 1, last: Number(max) - 1 });
  }
}

const isTrue = (flag: string | undefined) => flag === '1' || flag === 'true';

function append(before: string, text: string): string {
  return before.length > LIMITS.cellLength
    ? before
    : before + text.slice(0, LIMITS.cellLength + 1 - before.length);
}
