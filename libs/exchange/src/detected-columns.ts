import { toColumnKind, type CellForms, type ColumnKind } from './column-kind';
import type { ScannedRecord } from './csv-scanner';
import { isEmptyText } from './text-reading';

const SHOWN_SAMPLES = 5;

export interface DetectedColumn {
  /** 0-based place in the record. */
  index: number;
  /** As in the header, trimmed; empty where there is no header. */
  name: string;
  kind: ColumnKind;
  /** The first different values. */
  samples: string[];
}

/** Names, kinds and samples of the columns below `header`. */
export function toDetectedColumns(
  header: readonly string[] | undefined,
  body: readonly (readonly string[])[],
  width: number,
  forms: CellForms,
): DetectedColumn[] {
  return Array.from({ length: header?.length ?? width }, (_, index) => {
    const cells = body.map((record) => record[index] ?? '');
    const samples = [...new Set(cells.filter((cell) => !isEmptyText(cell)))].slice(0, SHOWN_SAMPLES);
    return { index, name: header?.[index]?.trim() ?? '', kind: toColumnKind(cells, forms), samples };
  });
}

/** The cells below the first full record, by column: what numbers and dates look like is read from them. */
export function toValueColumns(records: readonly ScannedRecord[], width: number): string[][] {
  const full = records.filter(({ record, problem }) => !problem && record.length === width);
  const body = full.length > 1 ? full.slice(1) : full;
  return Array.from({ length: width }, (_, index) => body.map(({ record }) => record[index] ?? ''));
}
