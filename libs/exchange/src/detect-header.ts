import type { ScannedRecord } from './csv-scanner';
import { toColumnKind, type CellForms, type ColumnKind } from './column-kind';
import { isEmptyText } from './text-reading';

export interface HeaderGuess {
  headerRow: boolean;
  headerLine: number;
  confidence: number;
}

const PERIOD_NAME = /^(?:19|20)\d{2}$/;

/**
 * Whether the first record of the usual width names the columns: it does where it is text above numbers or dates, and
 * where all is text, when its cells are filled and all different.
 */
export function detectHeader(
  records: readonly ScannedRecord[],
  width: number,
  forms: CellForms,
): HeaderGuess {
  const full = records.filter(({ record, problem }) => !problem && record.length === width);
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

/** +1: a name above values; -1: a value like those below; 0: tells nothing (a year may head a column of amounts). */
function vote(name: string, bodyKind: ColumnKind, forms: CellForms): number {
  if (bodyKind === 'text' || bodyKind === 'empty') return 0;
  const kind = toColumnKind([name], forms);
  if (kind === 'text') return 1;
  if (kind === 'month' && bodyKind !== 'month') return 1;
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
