import { toDecimalText } from '@etat/domain';
import { isCompared, isPicked, periodOf, type PlanColumn } from '../model/columns';
import { pickedId } from '../model/pick-update';
import type { PlanLine } from '../model/plan-line';
import type { NumberReader } from '../model/parse-cell';
import type { PickWords } from '../clipboard/cell-update';

type Names = ReadonlyMap<string, { code: string; name: string }>;

/**
 * A cell as text that the cell itself reads back: figures exact and ungrouped in the reader's notation, months of an
 * internal line as hours, what was chosen by its code. This is what goes to the clipboard and what is searched.
 */
export function cellWords(
  column: PlanColumn,
  line: PlanLine,
  { decimalMark, moneyScale }: NumberReader,
  names: Names,
  words: PickWords,
): string {
  const decimal = (value: number, scale: number) => toDecimalText(value, scale).replace('.', decimalMark);
  const hours = (minutes: number) =>
    minutes % 6 === 0
      ? decimal(minutes / 6, 1)
      : `${Math.trunc(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  const orEmpty = (value: number | null | undefined, text: (value: number) => string) =>
    value === null || value === undefined || value === 0 ? '' : text(value);
  const period = periodOf(column);
  if (period !== null) {
    return line.kind === 'internal'
      ? orEmpty(line.minutes[period], hours)
      : orEmpty(line.amountsMinor[period], (minor) => decimal(minor, moneyScale));
  }
  if (column === 'title') return line.title;
  if (column === 'kind' || column === 'phasing') return words[line[column]] ?? line[column];
  if (isPicked(column)) {
    const named = names.get(pickedId(column, line) ?? '');
    return named ? named.code || named.name : '';
  }
  if (isCompared(column)) return '';
  if (column === 'total') return decimal(line.totalMinor, moneyScale);
  if (column === 'price') return orEmpty(line.unitPriceMicro, (micro) => decimal(micro, 6));
  return line.kind === 'internal'
    ? orEmpty(line.totalMinutes, hours)
    : orEmpty(line.quantityE4, (quantity) => decimal(quantity, 4));
}
