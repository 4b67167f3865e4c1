import type { PhasingMethod } from '@etat/domain';
import { useRef, useState, type KeyboardEvent } from 'react';
import { editText, type CellFormats } from '../model/cell-text';
import { editorOf, isPicked, PLAN_COLUMNS, type PlanColumn } from '../model/columns';
import { cellLockOf } from '../model/cell-lock';
import { isPhasing, needsTerms } from '../model/phasing-choices';
import { moveCell, type CellPosition } from '../model/move-cell';
import type { NumberReader } from '../model/parse-cell';
import { copyUpdate, pickUpdate } from '../model/pick-update';
import { isTyping, type PlanActions } from '../model/plan-grid-state';
import { createPlanLine, type PlanContext } from '../model/plan-line';
import type { PlanRow } from '../model/plan-row';
import { previewTyped, previewUpdate, type EditPreview } from '../model/preview-edit';
import { clearCells } from '../view/clear-cells';
import { fillDown, fillRight } from '../view/fill-cells';
import type { GridItem } from '../view/group-rows';
import { isSingle } from '../view/selection';
import { useLineCommands } from './use-line-commands';
import { TITLE, useGridCursor } from './use-grid-cursor';

export interface Editing {
  text: string;
  /** The first key replaced what was there. */
  isTypedOver: boolean;
  preview: EditPreview | null;
}

interface GridInput {
  items: readonly GridItem[];
  actions: PlanActions | null;
  context: PlanContext;
  formats: CellFormats;
  reader: NumberReader;
  /** Lines stand in the order of the plan, so they can be moved about in it. */
  isReorderable: boolean;
  focusGrid: () => void;
  onToggle: (groupKey: string) => void;
  onFind: () => void;
  /** As a form, perhaps with another way of phasing to begin with. */
  onOpenForm: (row: PlanRow, phasing?: PhasingMethod) => void;
}

export const rowOf = (item: GridItem | undefined): PlanRow | null =>
  item?.kind === 'line' ? item.row : null;

/** Where the cursor stands, what is being typed, and what every key does. */
export function useGrid(input: GridInput) {
  const { items, actions, context, formats, reader, focusGrid } = input;
  const cursor = useGridCursor(items, actions !== null);
  const [editing, setEditing] = useState<Editing | null>(null);
  const rowStart = useRef(TITLE);
  const isLeaving = useRef(false);
  const [refused, setRefused] = useState<{ key: string; column: PlanColumn; preview: EditPreview } | null>(
    null,
  );
  const { active: position, selection, size } = cursor;
  const column: PlanColumn = PLAN_COLUMNS[position.column] ?? 'title';
  const item = items[position.row];
  const row = rowOf(item) ?? undefined;
  const selectedRows = items.slice(selection.top, selection.bottom + 1).map(rowOf);
  const lines = useLineCommands({
    ...input,
    cursor,
    selectedRows,
    onAdded: (line) => {
      rowStart.current = TITLE;
      setEditing({ text: line.title, isTypedOver: false, preview: null });
    },
  });

  function open(typed: string | null) {
    if (item?.kind === 'group') return typed === null ? input.onToggle(item.key) : undefined;
    if (!actions) return;
    const lock = row ? cellLockOf(row, column, context) : null;
    if (row && lock) return setRefused({ key: row.key, column, preview: { problem: { lock } } });
    const line = row?.line ?? lines.newLine();
    if (editorOf(column, { kind: line.kind, isSaved: row?.saved !== null && row !== undefined }) === 'none')
      return;
    if (!row) cursor.goToKey(actions.add(line), position.row, position.column);
    const text = typed ?? (isPicked(column) ? '' : editText(column, line, formats));
    setEditing({
      text,
      isTypedOver: typed !== null,
      preview: typed !== null && row ? previewText(row, text) : null,
    });
  }

  function previewText(target: PlanRow, text: string): EditPreview | null {
    return isPicked(column) ? null : previewTyped(target, column, text, reader, context);
  }

  function type(text: string) {
    const preview = row ? previewText(row, text) : null;
    setEditing((current) => (current ? { ...current, text, preview } : null));
  }

  function close() {
    setEditing(null);
    focusGrid();
  }

  function leave(event: KeyboardEvent | null) {
    close();
    if (!event) return;
    if (event.key === 'Enter') {
      const step = event.shiftKey ? -1 : 1;
      const next = Math.max(0, Math.min(size.rows - 1, position.row + step));
      cursor.goTo({ row: next, column: rowStart.current });
    } else move(event, false);
  }

  function move(event: KeyboardEvent, isExtending: boolean): boolean {
    const next = moveCell(position, event, size);
    if (!next) return false;
    setRefused(null);
    if (event.key !== 'Tab' || next.row !== position.row) rowStart.current = next.column;
    cursor.goTo(next, isExtending);
    return true;
  }

  function commitText(event: KeyboardEvent | null) {
    if (!editing || !row || !actions) return close();
    const wasEmpty = !editing.isTypedOver && editing.preview === null;
    if (wasEmpty) return leave(event);
    const preview = editing.preview ?? previewTyped(row, column, editing.text, reader, context);
    if (preview.update) {
      actions.edit(row, preview.update);
      leave(event);
    } else if (event === null) close();
    else setEditing({ ...editing, preview });
  }

  function commitPick(id: string | null, event: KeyboardEvent | null) {
    if (!row || !actions || !isPicked(column)) return close();
    if (column === 'kind') {
      if (id !== row.line.kind && (id === 'internal' || id === 'external')) {
        const fresh = createPlanLine(id, null);
        const { title, note, costCentreId, initiativeId } = row.line;
        actions.replace(row, { ...fresh, title, note, costCentreId, initiativeId });
      }
      return leave(event);
    }
    if (column === 'phasing' && isPhasing(id) && needsTerms(id)) {
      close();
      return input.onOpenForm(row, id);
    }
    const update = pickUpdate(column, id, row.line.kind);
    if (update && !applyChecked(row, update)) return close();
    leave(event);
  }

  /** False, with the reason at the cell, when the line cannot be computed that way. */
  function applyChecked(target: PlanRow, update: Parameters<PlanActions['edit']>[1]): boolean {
    const preview = previewUpdate(target, update, context);
    if (preview.update) actions?.edit(target, preview.update);
    setRefused(preview.update ? null : { key: target.key, column, preview });
    return preview.update !== undefined;
  }

  /** One cell takes over what stands before it; of several the first is copied into the others. */
  function fill(direction: 'down' | 'right') {
    if (!actions) return;
    if (isSingle(selection)) return copyNeighbour(direction);
    actions.perform(
      direction === 'down' ? fillDown(selectedRows, selection, context) : fillRight(selectedRows, selection),
    );
  }

  function copyNeighbour(direction: 'down' | 'right') {
    if (!row) return;
    if (direction === 'right') {
      const left = Math.max(0, position.column - 1);
      return actions?.perform(fillRight([row], { ...selection, left }));
    }
    const above = rowOf(items[position.row - 1])?.line;
    const update = above ? copyUpdate(column, above, row.line) : null;
    if (update) applyChecked(row, update);
  }

  function clear() {
    actions?.perform(clearCells(selectedRows, selection, reader, context));
  }

  function shortcut(event: KeyboardEvent): boolean {
    const isControl = event.ctrlKey || event.metaKey;
    if (isControl && event.code === 'KeyA')
      cursor.select({ row: 0, column: 0 }, { row: items.length - 1, column: size.columns - 1 });
    else if (isControl && event.code === 'KeyF') input.onFind();
    else if (!actions) return false;
    else if (event.altKey && event.code === 'KeyE') lines.add('external');
    else if (event.altKey && event.code === 'KeyI') lines.add('internal');
    else if (event.altKey && event.key === 'ArrowUp') lines.moveUp();
    else if (event.altKey && event.key === 'ArrowDown') lines.moveDown();
    else if (isControl && event.shiftKey && event.code === 'KeyD') lines.duplicate();
    else if (isControl && event.code === 'KeyD') fill('down');
    else if (isControl && !event.shiftKey && event.code === 'KeyR') fill('right');
    else if (isControl && event.key === 'Enter') lines.insert();
    else if (isControl && event.key === 'Delete') lines.remove();
    else if (isControl && event.code === 'KeyE' && row) input.onOpenForm(row);
    else if (isControl && (event.code === 'KeyY' || (event.shiftKey && event.code === 'KeyZ')))
      actions.redo();
    else if (isControl && event.code === 'KeyZ') actions.undo();
    else return false;
    return true;
  }

  function handleKey(event: KeyboardEvent) {
    // Tab goes from cell to cell; after Esc it leaves the grid, so that nobody is caught in it.
    if (event.key === 'Tab' && isLeaving.current) return;
    isLeaving.current = event.key === 'Escape';
    if (shortcut(event) || move(event, event.shiftKey && event.key !== 'Tab')) event.preventDefault();
    else if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      open(null);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      clear();
    } else if (isTyping(event)) {
      event.preventDefault();
      open(event.key);
    }
  }

  function point(next: CellPosition, isExtending: boolean) {
    rowStart.current = next.column;
    setRefused(null);
    cursor.goTo(next, isExtending);
  }

  return {
    active: position,
    selection,
    selectedRows,
    column,
    row,
    editing,
    refused,
    size,
    lines,
    open,
    type,
    commitText,
    commitPick,
    cancel: close,
    handleKey,
    point,
    select: cursor.select,
    fill,
    clear,
  };
}

export type Grid = ReturnType<typeof useGrid>;
