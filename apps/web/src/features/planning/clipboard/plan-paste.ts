import { sumMinor } from '@etat/domain';
import { applyUpdate } from '../model/apply-update';
import { isCompared, PLAN_COLUMNS, periodOf, type PlanColumn } from '../model/columns';
import type { MasterData } from '../model/master-data';
import type { NumberReader } from '../model/parse-cell';
import { createPlanLine, type PlanContext, type PlanLine } from '../model/plan-line';
import type { PlanRow } from '../model/plan-row';
import type { PlanUpdate } from '../model/plan-update';
import { toCreate } from '../model/to-create';
import { cellUpdate, type OptionFinder, type PasteProblem } from './cell-update';
import { isSubtotal } from './is-subtotal';
import { applyOrKeep } from '../model/rebase-queue';

export interface PasteInput {
  cells: readonly (readonly string[])[];
  /** What each pasted column means; null leaves it out. */
  columns: readonly (PlanColumn | null)[];
  /** Rows above the first line. */
  headingRows: number;
  /** The rows that are there, from where the paste begins; lines beyond them are new. */
  targets: readonly PlanRow[];
  reader: NumberReader;
  context: PlanContext;
  master: MasterData;
  find: OptionFinder;
  /** What new lines have where the table says nothing, or nothing known. */
  defaults: Pick<PlanLine, 'costCentreId' | 'categoryId' | 'initiativeId'>;
}

export interface PastedCell {
  column: PlanColumn;
  text: string;
  problem: PasteProblem | 'sum-differs' | null;
}
export interface PastedRow {
  /** Place in the pasted text, from 1. */
  number: number;
  cells: PastedCell[];
  /** Why the row makes no line. */
  skipped: 'heading' | 'subtotal' | 'empty' | null;
  target: PlanRow | null;
  updates: PlanUpdate[];
  /** The line as it will be. */
  line: PlanLine;
  missing: PlanColumn[];
}

/** What pasting would do, row by row and cell by cell; nothing is changed by it. */
export function planPaste(input: PasteInput): PastedRow[] {
  let taken = 0;
  const isTable = input.columns.some((column) => column !== null && !isFigure(column));
  return input.cells.map((texts, index) => {
    const cells = input.columns.flatMap((column, at): PastedCell[] =>
      column === null || isCompared(column) ? [] : [{ column, text: texts[at] ?? '', problem: null }],
    );
    const skipped = skipReason(texts, index, cells, input, isTable);
    const number = index + 1;
    if (skipped) {
      const line = createPlanLine('external', null);
      return { number, cells, skipped, target: null, updates: [], line, missing: [] };
    }
    const target = input.targets[taken] ?? null;
    taken += 1;
    return { number, skipped, ...pasteRow(cells, target, input) };
  });
}

function skipReason(
  texts: readonly string[],
  index: number,
  cells: readonly PastedCell[],
  { headingRows, targets }: PasteInput,
  isTable: boolean,
): PastedRow['skipped'] {
  if (index < headingRows) return 'heading';
  // Between figures that go into lines that are there, an empty row is meant to empty a line.
  if (!isTable && targets.length > 0) return null;
  if (texts.every((text) => text.trim() === '')) return 'empty';
  // Figures without a word beside them add up the rows above.
  const isNameless = cells.every(({ column, text }) => isFigure(column) || text.trim() === '');
  if (isSubtotal(texts) || (isTable && isNameless)) return 'subtotal';
  return headingRows > 0 && isGroupHeading(cells) ? 'heading' : null;
}

/** A title alone in a table that has codes and figures for every line heads the lines below it. */
function isGroupHeading(cells: readonly PastedCell[]): boolean {
  const filled = cells.filter(({ text }) => text.trim() !== '');
  return (
    filled.length === 1 &&
    filled[0]?.column === 'title' &&
    cells.some(({ column }) => isFigure(column)) &&
    cells.some(({ column }) => column === 'costCentre' || column === 'category')
  );
}

const isFigure = (column: PlanColumn) =>
  periodOf(column) !== null || column === 'total' || column === 'quantity' || column === 'price';

type Pasted = Pick<PastedRow, 'cells' | 'target' | 'updates' | 'line' | 'missing'>;

function pasteRow(cells: PastedCell[], target: PlanRow | null, input: PasteInput): Pasted {
  const { reader, context, find } = input;
  let line = target ? target.line : newLine(cells, input);
  const updates: PlanUpdate[] = [];
  const months = cells.filter(({ column }) => periodOf(column) !== null);
  const hasMonths = months.some(({ text }) => text.trim() !== '');
  const pasted = inOrder(cells).map((cell): PastedCell => {
    // Twelve months say more than their sum, which is only held against them.
    if (cell.column === 'total' && hasMonths) return cell;
    if (!target && cell.text.trim() === '') return cell;
    if (!target && cell.column === 'title' && cell.text.trim() === '') return cell;
    const result = cellUpdate(cell.column, cell.text, line, reader, find);
    if ('problem' in result) return { ...cell, problem: result.problem };
    if (!result.update) return cell;
    line = target ? applyOrKeep(line, result.update, context) : addTo(line, result.update, context);
    updates.push(result.update);
    return cell;
  });
  const checked = pasted.map((cell) =>
    isSumOff(cell, line, hasMonths, months.length, reader)
      ? { ...cell, problem: 'sum-differs' as const }
      : cell,
  );
  const created = toCreate(line);
  const missing = !target && 'missing' in created ? created.missing : [];
  const byColumn = new Map(checked.map((cell) => [cell.column, cell]));
  return {
    cells: cells.map((cell) => byColumn.get(cell.column) ?? cell),
    target,
    updates: mergeMonths(updates),
    line,
    missing,
  };
}

/** Words before figures, quantity and price before the year, months last: as a line is planned. */
const inOrder = (cells: readonly PastedCell[]) =>
  cells.toSorted((a, b) => PLAN_COLUMNS.indexOf(a.column) - PLAN_COLUMNS.indexOf(b.column));

function newLine(cells: readonly PastedCell[], { master, find, defaults }: PasteInput): PlanLine {
  const textOf = (column: PlanColumn) => cells.find((cell) => cell.column === column)?.text ?? '';
  const named = textOf('kind').trim().toLocaleLowerCase();
  const isInternal =
    named !== ''
      ? /^int/.test(named)
      : find('category', textOf('category'), 'external') === null &&
        find('category', textOf('category'), 'internal') !== null;
  const line = createPlanLine(isInternal ? 'internal' : 'external', null);
  const category = master.categories.find(({ id }) => id === defaults.categoryId);
  const categoryId = category?.kind === line.kind ? category.id : null;
  const described = cells.filter(({ column, text }) => !isFigure(column) && text.trim() !== '');
  const title = textOf('title').trim() || (described.at(-1)?.text.trim() ?? '');
  return { ...line, ...defaults, categoryId, title: title.slice(0, 200) };
}

/** A quantity or a price alone waits in the new line for the other. */
function addTo(line: PlanLine, update: PlanUpdate, context: PlanContext): PlanLine {
  const pair = {
    quantityE4: update.quantityE4 ?? line.quantityE4,
    unitPriceMicro: update.unitPriceMicro ?? line.unitPriceMicro,
  };
  if (update.quantityE4 !== undefined || update.unitPriceMicro !== undefined) {
    const isPair = pair.quantityE4 !== null && pair.unitPriceMicro !== null;
    if (update.totalMinor === undefined)
      return isPair ? applyUpdate(line, { ...update, ...pair }, context) : { ...line, ...pair };
  }
  return applyOrKeep(line, update, context);
}

function isSumOff(
  cell: PastedCell,
  line: PlanLine,
  hasMonths: boolean,
  months: number,
  reader: NumberReader,
): boolean {
  if (cell.column !== 'total' || !hasMonths || months < 12 || line.kind !== 'external') return false;
  const total = cell.text.trim() === '' ? null : reader.decimal(cell.text, reader.moneyScale);
  return total !== null && total !== sumMinor(line.amountsMinor);
}

/** Months one after the other are one edit: each holds those before it. */
function mergeMonths(updates: readonly PlanUpdate[]): PlanUpdate[] {
  return updates.reduce<PlanUpdate[]>((merged, update) => {
    const last = merged.at(-1);
    const isSame = (field: 'amountsMinor' | 'minutes') => Boolean(last?.[field] && update[field]);
    if (!last || !(isSame('amountsMinor') || isSame('minutes'))) return [...merged, update];
    const formulas = { ...last.formulas, ...update.formulas };
    return [...merged.slice(0, -1), { ...update, ...(Object.keys(formulas).length > 0 ? { formulas } : {}) }];
  }, []);
}
