import type { ScannedRecord } from './csv-scanner';
import { toColumnKind, type CellForms, type ColumnKind } from './column-kind';
import { isEmptyText } from './text-reading';

export interface HeaderGuess {
  headerRow: boolean;
  headerLine: number;
  confidence: number;
}

const PERIOD_NAME = /^(?:19|20)\d{2}$/;

/** How many rows of titles and merged cells may stand above the column names. */
const DEEPEST = 15;
/** Rows below that tell what a column holds. */
const JUDGED_ROWS = 100;

/**
 * Whether the first record of the usual width names the columns: it does where it is text above numbers or dates, and
 * where all is text, when its cells are filled and all different. In a sheet saved with its titles every row is as wide
 * as the table: rows that leave most columns empty are passed over, and of two rows of names the lower one counts.
 */
export function detectHeader(
  records: readonly ScannedRecord[],
  width: number,
  forms: CellForms,
): HeaderGuess {
  const table = records.filter(({ record, problem }) => !problem && record.length === width);
  const full = table.slice(findStart(table, width, forms));
  const first = full[0];
  if (!first) return { headerRow: false, headerLine: records[0]?.line ?? 1, confidence: 0 };

  const body = full.slice(1);
  const votes = first.record.map((name, index) =>
    vote(
      name,
      toColumnKind(
        body.map(({ record }) => record[index] ?? ''),
        forms,
      ),
      forms,
    ),
  );
  const score = votes.reduce((sum, one) => sum + one, 0);
  const headerRow = score === 0 ? isNameList(first.record, forms) : score > 0;
  return { headerRow, headerLine: first.line, confidence: score === 0 ? 0.5 : 0.95 };
}

/** Where the table begins: 0 unless a row further down is one of names. */
function findStart(table: readonly ScannedRecord[], width: number, forms: CellForms): number {
  const top = table.slice(0, DEEPEST).map(({ record }) => record);
  const below = table.slice(Math.min(DEEPEST, Math.ceil(table.length / 2))).slice(0, JUDGED_ROWS);
  const kinds = Array.from({ length: width }, (_, index) =>
    toColumnKind(
      below.map(({ record }) => record[index] ?? ''),
      forms,
    ),
  );
  const columns = kinds.filter((kind) => kind !== 'empty').length;
  const isDense = (cells: readonly string[]) =>
    cells.filter((cell) => !isEmptyText(cell)).length >= columns / 2;
  const isNaming = (cells: readonly string[]) => {
    const votes = cells.map((name, index) => vote(name, kinds[index] ?? 'empty', forms));
    return votes.reduce((sum, one) => sum + one, 0) > 0;
  };
  const dense = top.findIndex(isDense);
  const start = dense > 0 && isNaming(top[dense] ?? []) ? dense : 0;
  return start + (isSecondRow(top[start + 1] ?? [], kinds, forms) ? 1 : 0);
}

/** Names of values and nothing else: what stands under a heading that is merged over several columns. */
function isSecondRow(cells: readonly string[], kinds: readonly ColumnKind[], forms: CellForms): boolean {
  const votes = cells.flatMap((name, index) =>
    isEmptyText(name) ? [] : [vote(name, kinds[index] ?? 'empty', forms)],
  );
  return votes.length > 1 && votes.every((one) => one > 0);
}

/** +1: a name above values; -1: a value like those below; 0: tells nothing (a year may head a column of amounts). */
function vote(name: string, bodyKind: ColumnKind, forms: CellForms): number {
  if (bodyKind === 'text' || bodyKind === 'empty') return 0;
  const kind = toColumnKind([name], forms);
  if (kind === 'text') return 1;
  if (kind === 'month' && bodyKind !== 'month') return 1;
  if (kind === 'date' && bodyKind === 'number') return 1;
  if (kind === 'empty' || PERIOD_NAME.test(name.trim())) return 0;
  return kind === bodyKind ? -1 : 0;
}

function isNameList(cells: readonly string[], forms: CellForms): boolean {
  const names = cells.map((cell) => cell.trim().toLowerCase());
  const hasValues = names.some(
    (name) => ['number', 'date'].includes(toColumnKind([name], forms)) && !PERIOD_NAME.test(name),
  );
  return !hasValues && !names.some(isEmptyText) && new Set(names).size === names.length;
}
