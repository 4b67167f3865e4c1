import { PLAN_COLUMNS, type PlanColumn } from '../model/columns';
import type { PlanLine } from '../model/plan-line';

export interface FoundCell {
  /** Index among the rows searched. */
  row: number;
  column: number;
}

/** Every cell whose text contains the words, row by row; case does not matter. */
export function findCells(
  lines: readonly (PlanLine | null)[],
  wanted: string,
  textOf: (column: PlanColumn, line: PlanLine) => string,
): FoundCell[] {
  const text = wanted.trim().toLocaleLowerCase();
  if (text === '') return [];
  return lines.flatMap((line, row) =>
    line
      ? PLAN_COLUMNS.flatMap((name, column) =>
          textOf(name, line).toLocaleLowerCase().includes(text) ? [{ row, column }] : [],
        )
      : [],
  );
}

/** The text with every occurrence replaced, case or not. */
export function replaceAll(text: string, wanted: string, by: string): string {
  const escaped = wanted.trim().replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return escaped === '' ? text : text.replaceAll(new RegExp(escaped, 'gi'), () => by);
}
