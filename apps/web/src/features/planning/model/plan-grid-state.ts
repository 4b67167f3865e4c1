import type { PlanLine } from './plan-line';
import type { PlanRow } from './plan-row';
import type { PlanUpdate } from './plan-update';
import type { RowAction } from './reduce-rows';

/** What the grid can do to the plan; absent while the version is locked or the reader may not write. */
export interface PlanActions {
  edit: (row: PlanRow, update: PlanUpdate) => void;
  /** Many changes as one step. */
  perform: (actions: readonly RowAction[]) => void;
  /** Puts a new line behind another, else at the end, and answers its key. */
  add: (line: PlanLine, afterKey?: string) => string;
  replace: (row: PlanRow, line: PlanLine) => void;
  remove: (rows: readonly PlanRow[]) => void;
  undo: () => void;
  redo: () => void;
}

/** A key that types a character, without a shortcut held. */
export function isTyping(event: {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}): boolean {
  return event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
}

/** A copy of a line as a new one. */
export function copyLine(line: PlanLine): PlanLine {
  const { kind, title, note, costCentreId, categoryId, initiativeId, vendorId, roleId, phasing } = line;
  const { quantityE4, unitPriceMicro, totalMinor, totalMinutes, amountsMinor, minutes, formulas } = line;
  const { phasingTerms, lockedMonths, fteE4, currency, foreignMonthsMinor, tags } = line;
  return {
    kind,
    title,
    note,
    costCentreId,
    categoryId,
    initiativeId,
    vendorId,
    roleId,
    phasing,
    quantityE4,
    unitPriceMicro,
    totalMinor,
    totalMinutes,
    amountsMinor: [...amountsMinor],
    minutes: [...minutes],
    phasingTerms,
    lockedMonths,
    fteE4,
    currency,
    foreignMonthsMinor: foreignMonthsMinor && [...foreignMonthsMinor],
    tags: [...tags],
    // A copy of what a surcharge made is a line of its own.
    parentLineId: null,
    formulas: { ...formulas },
  };
}
