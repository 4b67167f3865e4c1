import { useRef, useState, type KeyboardEvent } from 'react';
import { editText, type CellFormats } from '../model/cell-text';
import { editorOf, PLAN_COLUMNS, type PlanColumn, isPicked } from '../model/columns';
import { moveCell, type CellPosition } from '../model/move-cell';
import type { NumberReader } from '../model/parse-cell';
import { isClearable, pickUpdate, copyUpdate } from '../model/pick-update';
import { copyLine, isTyping, type PlanActions } from '../model/plan-grid-state';
import { createPlanLine, type PlanContext, type PlanLine } from '../model/plan-line';
import type { PlanRow } from '../model/plan-row';
import { previewTyped, previewUpdate, type EditPreview } from '../model/preview-edit';

export interface Editing {
  text: string;
  /** The first key replaced what was there. */
  isTypedOver: boolean;
  preview: EditPreview | null;
}

interface GridInput {
  rows: PlanRow[];
  actions: PlanActions | null;
  context: PlanContext;
  formats: CellFormats;
  reader: NumberReader;
  focusGrid: () => void;
}

const TITLE = PLAN_COLUMNS.indexOf('title');

/** Where the cursor stands, what is being typed, and what every key does. */
export function useGrid({ rows, actions, context, formats, reader, focusGrid }: GridInput) {
  const [active, setActive] = useState<CellPosition>({ row: 0, column: TITLE });
  const [editing, setEditing] = useState<Editing | null>(null);
  const rowStart = useRef(TITLE);
  const isLeaving = useRef(false);
  const [refused, setRefused] = useState<{ key: string; column: PlanColumn; preview: EditPreview } | null>(
    null,
  );
  // Adding a line changes the rows only with the next rendering, the cursor may already stand in it.
  const size = { rows: rows.length + (actions ? 1 : 0), columns: PLAN_COLUMNS.length };
  const position = { row: Math.min(active.row, Math.max(0, size.rows - 1)), column: active.column };
  const column: PlanColumn = PLAN_COLUMNS[position.column] ?? 'title';
  const row = rows[position.row];

  function newLine(kind?: PlanLine['kind']): PlanLine {
    const above = rows.at(-1)?.line ?? null;
    return createPlanLine(kind ?? above?.kind ?? 'external', above);
  }

  function open(typed: string | null) {
    if (!actions) return;
    const line = row?.line ?? newLine();
    if (editorOf(column, { kind: line.kind, isSaved: row?.saved !== null && row !== undefined }) === 'none')
      return;
    if (!row) actions.add(line);
    const text = typed ?? (isPicked(column) ? '' : editText(column, line, formats));
    const preview = typed !== null && row ? previewText(row, text) : null;
    setEditing({ text, isTypedOver: typed !== null, preview });
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
      setActive({ row: Math.max(0, Math.min(size.rows - 1, position.row + step)), column: rowStart.current });
    } else goTo(event);
  }

  function goTo(event: KeyboardEvent): boolean {
    const next = moveCell(position, event, size);
    if (!next) return false;
    if (event.key !== 'Tab' || next.row !== position.row) rowStart.current = next.column;
    setActive(next);
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

  function addLine(kind: PlanLine['kind'], line = newLine(kind)) {
    actions?.add(line);
    rowStart.current = TITLE;
    setActive({ row: rows.length, column: TITLE });
    setEditing({ text: line.title, isTypedOver: false, preview: null });
  }

  function empty() {
    if (!row || !actions) return;
    if (isPicked(column)) {
      const update = isClearable(column, row.line.kind) ? pickUpdate(column, null, row.line.kind) : null;
      if (update) actions.edit(row, update);
    } else if (column !== 'title') {
      const preview = previewTyped(row, column, '', reader, context);
      if (preview.update) actions.edit(row, preview.update);
    }
  }

  function shortcut(event: KeyboardEvent): boolean {
    if (!actions) return false;
    const isControl = event.ctrlKey || event.metaKey;
    if (event.altKey && event.code === 'KeyE') addLine('external');
    else if (event.altKey && event.code === 'KeyI') addLine('internal');
    else if (isControl && event.shiftKey && event.code === 'KeyD' && row)
      addLine(row.line.kind, copyLine(row.line));
    else if (isControl && event.code === 'KeyD') copyAbove();
    else if (isControl && event.key === 'Delete' && row) actions.remove(row);
    else if (isControl && event.code === 'KeyZ') actions.undoRemove();
    else return false;
    return true;
  }

  function copyAbove() {
    const above = rows[position.row - 1]?.line;
    const update = above && row ? copyUpdate(column, above, row.line) : null;
    if (update && row) applyChecked(row, update);
  }

  function handleKey(event: KeyboardEvent) {
    // Tab goes from cell to cell; after Esc it leaves the grid, so that nobody is caught in it.
    if (event.key === 'Tab' && isLeaving.current) return;
    isLeaving.current = event.key === 'Escape';
    if (shortcut(event) || goTo(event)) event.preventDefault();
    else if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      open(null);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      empty();
    } else if (isTyping(event)) {
      event.preventDefault();
      open(event.key);
    }
  }

  function point(next: CellPosition) {
    rowStart.current = next.column;
    setActive(next);
  }

  return {
    active: position,
    column,
    row,
    editing,
    refused,
    size,
    open,
    type,
    commitText,
    commitPick,
    cancel: close,
    handleKey,
    point,
    addLine,
  };
}

export type Grid = ReturnType<typeof useGrid>;
