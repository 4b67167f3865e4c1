import { useState, type ClipboardEvent } from 'react';
import { useI18n } from '../../../platform/i18n';
import { detectNotation } from '../clipboard/detect-notation';
import { parseClipboard } from '../clipboard/parse-clipboard';
import { planPaste, type PastedRow } from '../clipboard/plan-paste';
import { readHeading } from '../clipboard/read-heading';
import { tileCells } from '../clipboard/tile-cells';
import { toPasteActions } from '../clipboard/to-paste-actions';
import { toPasteReader } from '../clipboard/to-paste-reader';
import { guardText, writeClipboard } from '../clipboard/write-clipboard';
import type { OptionFinder } from '../clipboard/cell-update';
import { PLAN_COLUMNS, type PlanColumn } from '../model/columns';
import type { MasterData } from '../model/master-data';
import type { PlanActions } from '../model/plan-grid-state';
import type { PlanContext, PlanLine } from '../model/plan-line';
import type { PlanRow } from '../model/plan-row';
import type { GridItem } from '../view/group-rows';
import { rowOf, type Grid } from './use-grid';

/** A paste that waits for a look at it. */
export interface PendingPaste {
  cells: string[][];
  columns: (PlanColumn | null)[];
  headingRows: number;
  targets: PlanRow[];
  notation: 'de' | 'en';
}

interface ClipboardInput {
  grid: Grid;
  items: readonly GridItem[];
  actions: PlanActions | null;
  context: PlanContext;
  master: MasterData;
  find: OptionFinder;
  textOf: (column: PlanColumn, line: PlanLine) => string;
}

const isInEditor = (event: ClipboardEvent) => event.target instanceof HTMLInputElement;

/** Copies, cuts and pastes as a spreadsheet does; what creates lines or is not understood is shown first. */
export function useClipboard({ grid, items, actions, context, master, find, textOf }: ClipboardInput) {
  const { language, currencyExponent } = useI18n();
  const [pending, setPending] = useState<PendingPaste | null>(null);

  function copy(event: ClipboardEvent): boolean {
    if (isInEditor(event)) return false;
    const columns = PLAN_COLUMNS.slice(grid.selection.left, grid.selection.right + 1);
    const lines = grid.selectedRows.flatMap((row) => (row ? [row.line] : []));
    const cells = lines.map((line) =>
      columns.map((column) => (column === 'title' ? guardText(line.title) : textOf(column, line))),
    );
    event.clipboardData.setData('text/plain', writeClipboard(cells));
    event.preventDefault();
    return true;
  }

  function paste(event: ClipboardEvent) {
    if (isInEditor(event) || !actions) return;
    event.preventDefault();
    const text = event.clipboardData.getData('text/plain');
    if (text !== '') start(parseClipboard(text), actions);
  }

  function start(pasted: string[][], to: PlanActions) {
    const { selection } = grid;
    const heading = readHeading(pasted, context.months);
    const cells = heading ? pasted : tileCells(pasted, selection);
    const width = Math.max(...cells.map(({ length }) => length));
    const columns =
      heading?.columns ?? Array.from({ length: width }, (_, at) => PLAN_COLUMNS[selection.left + at] ?? null);
    // A table that names its lines is a plan of its own: its lines come behind those that are there.
    const isPlan = heading?.columns.includes('title') ?? false;
    const targets = isPlan ? [] : items.slice(selection.top).flatMap((item) => rowOf(item) ?? []);
    const notation = detectNotation(cells, language);
    const waiting = { cells, columns, headingRows: heading?.rows ?? 0, targets, notation };
    const rows = planPaste({
      ...waiting,
      reader: toPasteReader(notation, currencyExponent),
      context,
      master,
      find,
      defaults: { costCentreId: null, categoryId: null, initiativeId: null },
    });
    if (heading || needsLook(rows)) setPending(waiting);
    else to.perform(toPasteActions(rows));
  }

  return {
    pending,
    close: () => setPending(null),
    onCopy: (event: ClipboardEvent) => void copy(event),
    onCut: (event: ClipboardEvent) => {
      if (copy(event)) grid.clear();
    },
    onPaste: paste,
  };
}

/** New lines, and cells that say something unknown, are shown before anything happens. */
const needsLook = (rows: readonly PastedRow[]) =>
  rows.some(
    ({ target, skipped, cells }) => (!target && !skipped) || cells.some(({ problem }) => problem !== null),
  );
