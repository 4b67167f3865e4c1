import type { DetectedColumn } from './detected-columns';
import { toMonthNumber } from './month-name';
import { normaliseName } from './normalise-name';
import { parseMonthText } from './parse-month-text';

/** Which month a column stands for: a fiscal period by number, a month of any year by name, or one certain month. */
export type ColumnPeriod =
  | { kind: 'fiscal-period'; period: number }
  | { kind: 'calendar-month'; monthNumber: number }
  | { kind: 'month'; month: string };

export interface MonthColumn {
  index: number;
  holds: 'amount' | 'hours';
  period: ColumnPeriod;
}

const NUMBERED = /^(?:m|p|monat|periode|period|month)? ?(0?[1-9]|1[0-2])$/;
const NUMBERED_HOURS = /^(?:h|stunden|hours|std) ?(0?[1-9]|1[0-2])$/;
const BEFORE_MONTH = /^(?:plan|budget|betrag|amount|ist|ansatz|eur|€)\s+/;
/** One column that looks like a month may be anything; a row of them is a plan. */
const FEWEST = 2;

/**
 * Columns of a wide plan that hold one month each: `m01`, `Periode 3`, `Jan`, `März`, `2026-03`, `Plan Mrz 2026`.
 *
 * @example guessMonthColumns([{ index: 4, name: 'm01', kind: 'number', samples: [] }, { index: 5, name: 'm02', kind: 'number', samples: [] }])
 *   //=> [{ index: 4, holds: 'amount', period: { kind: 'fiscal-period', period: 1 } }, ...]
 */
export function guessMonthColumns(columns: readonly DetectedColumn[]): MonthColumn[] {
  const found = columns.flatMap((column) => toMonthColumn(column) ?? []);
  return ['amount', 'hours'].flatMap((holds) => {
    const same = found.filter((column) => column.holds === holds);
    return same.length >= FEWEST ? same : [];
  });
}

function toMonthColumn({ index, name, kind }: DetectedColumn): MonthColumn | null {
  if (kind !== 'number' && kind !== 'empty') return null;
  const plain = normaliseName(name);
  const hours = NUMBERED_HOURS.exec(plain);
  if (hours) return { index, holds: 'hours', period: { kind: 'fiscal-period', period: Number(hours[1]) } };
  const period = toPeriod(plain.replace(BEFORE_MONTH, ''), name.trim());
  return period && { index, holds: 'amount', period };
}

function toPeriod(plain: string, written: string): ColumnPeriod | null {
  const numbered = NUMBERED.exec(plain);
  if (numbered) return { kind: 'fiscal-period', period: Number(numbered[1]) };
  const monthNumber = toMonthNumber(plain);
  if (monthNumber !== null) return { kind: 'calendar-month', monthNumber };
  for (const text of [written, plain]) {
    const reading = parseMonthText(text);
    if (reading.kind === 'value') return { kind: 'month', month: reading.month };
  }
  return null;
}
