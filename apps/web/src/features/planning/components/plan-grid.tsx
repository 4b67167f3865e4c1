import { Button } from '@mantine/core';
import type { PhasingMethod } from '@etat/domain';
import { useId, useLayoutEffect, useMemo, useRef, useState, type MouseEvent, type ReactNode } from 'react';
import { useI18n } from '../../../platform/i18n';
import { createOptionFinder } from '../clipboard/cell-update';
import { type PlanColumn } from '../model/columns';
import { computeTotals } from '../model/compute-totals';
import { exchangeLine } from '../model/exchange-line';
import type { PlanActions } from '../model/plan-grid-state';
import type { PlanContext, PlanLine } from '../model/plan-line';
import type { MasterData } from '../model/master-data';
import { namesOf } from '../model/plan-options';
import type { PlanRow } from '../model/plan-row';
import type { GridItem } from '../view/group-rows';
import { isSingle } from '../view/selection';
import { summariseSelection } from '../view/summarise-selection';
import { CellEditor } from './cell-editor';
import { cellWords } from './cell-words';
import { FindBar } from './find-bar';
import { figureWidth, freeze, gridWidth } from './grid-columns';
import { GridMenu, type GridView } from './grid-menu';
import { GridStatus } from './grid-status';
import { PasteDialog } from './paste-dialog';
import classes from './plan-grid.module.css';
import { PlanGridBody } from './plan-grid-body';
import { PlanGridFoot } from './plan-grid-foot';
import { PlanGridHead } from './plan-grid-head';
import { scrollToCell } from './scroll-to-cell';
import { useClipboard } from './use-clipboard';
import { useColumnNames } from './use-column-names';
import { useFind } from './use-find';
import { useGrid } from './use-grid';
import { usePlanFormats, type PlanUnit } from './use-plan-formats';
import { useProblemText } from './use-problem-text';

export interface PlanGridProps {
  label: string;
  /** What the table shows, top to bottom: lines, and heads of groups. */
  items: readonly GridItem[];
  /** The lines the totals are of; folded ones count too. */
  rows: readonly PlanRow[];
  /** Null while nothing may be changed. */
  actions: PlanActions | null;
  canUndo: boolean;
  canRedo: boolean;
  isOffline: boolean;
  context: PlanContext;
  master: MasterData;
  unit: PlanUnit;
  view: GridView & { sort: PlanColumn | null; order: 'up' | 'down'; frozen: PlanColumn; isGrouped: boolean };
  onToggle: (groupKey: string) => void;
  onOpenForm: (row: PlanRow, phasing?: PhasingMethod) => void;
  onRetry: (row: PlanRow) => void;
  onRevert: (row: PlanRow) => void;
  /** What stands above the grid, left of the buttons for new lines. */
  toolbar: ReactNode;
}

/** The plan as a spreadsheet: one row a line, everything reachable without the mouse. */
export function PlanGrid(props: PlanGridProps) {
  const { label, items, rows, actions, context, master, unit, view, toolbar } = props;
  const { t } = useI18n();
  const gridId = useId();
  const frame = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const [isFinding, setFinding] = useState(false);
  const { shown, edited, reader } = usePlanFormats(unit);
  const { headOf, words } = useColumnNames(context);
  const focusGrid = () => table.current?.focus({ preventScroll: true });
  const isReorderable = !view.isSorted && !view.isGrouped;
  const grid = useGrid({
    items,
    actions,
    context,
    formats: edited,
    reader,
    isReorderable,
    focusGrid,
    onToggle: props.onToggle,
    onFind: () => setFinding(true),
    onOpenForm: props.onOpenForm,
  });
  const { active, editing, selection, row: activeRow, column } = grid;
  const problemText = useProblemText(master);
  const names = useMemo(() => namesOf(master), [master]);
  const find = useMemo(() => createOptionFinder(master, words), [master, words]);
  const textOf = (name: PlanColumn, line: PlanLine) => cellWords(name, line, reader, names, words);
  const clipboard = useClipboard({ grid, items, actions, context, master, find, textOf });
  const finding = useFind({ items, actions, context, reader, find, textOf });
  const previewLine = editing?.preview?.line ?? null;

  const settled = useMemo(() => computeTotals(rows.map(({ line }) => line)), [rows]);
  const totals = useMemo(
    () => (activeRow && previewLine ? exchangeLine(settled, activeRow.line, previewLine) : settled),
    [settled, activeRow, previewLine],
  );
  const { all } = totals;
  const figure = figureWidth([all.totalMinor, ...all.amountsMinor].map(shown.money));
  const frozen = useMemo(() => freeze(view.frozen, figure), [view.frozen, figure]);
  const problem = editing?.preview?.problem ? problemText(editing.preview.problem, activeRow) : null;
  const summary = isSingle(selection)
    ? null
    : summariseSelection(
        items.map((item) => (item.kind === 'line' ? item.row.line : null)),
        selection,
        context,
      );

  useLayoutEffect(() => {
    const cell = { row: active.row, column: active.column };
    if (frame.current) scrollToCell(frame.current, `${gridId}-${cell.row}-${cell.column}`, cell, frozen);
  }, [active.row, active.column, gridId, frozen]);

  function cellAt(event: MouseEvent): { row: number; column: number | null } | null {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null;
    if (!cell || cell.querySelector('input')) return null;
    const at = cell.dataset['column'];
    return { row: Number(cell.dataset['row']), column: at === undefined ? null : Number(at) };
  }
  function handlePoint(event: MouseEvent, isExtending: boolean) {
    const cell = cellAt(event);
    if (!cell || event.button !== 0) return;
    event.preventDefault();
    const last = { row: cell.row, column: grid.size.columns - 1 };
    if (cell.column === null) grid.select(last, { row: cell.row, column: 0 });
    else grid.point({ row: cell.row, column: cell.column }, isExtending);
    focusGrid();
  }

  return (
    <div>
      <div className={classes.toolbar}>
        {toolbar}
        <GridMenu
          grid={grid}
          actions={actions}
          canUndo={props.canUndo}
          canRedo={props.canRedo}
          view={view}
          isReorderable={isReorderable}
          columnName={headOf(column)}
          onFind={() => setFinding(true)}
          onOpenForm={() => {
            if (activeRow) props.onOpenForm(activeRow);
          }}
          focusGrid={focusGrid}
        />
        {actions
          ? (['external', 'internal'] as const).map((kind) => (
              <Button
                key={kind}
                variant="default"
                title={kind === 'external' ? 'Alt+E' : 'Alt+I'}
                onClick={() => grid.lines.add(kind)}
              >
                {t(`planning.add.${kind}`)}
              </Button>
            ))
          : null}
      </div>
      {isFinding ? (
        <FindBar
          find={finding.search}
          replace={actions ? finding.replace : null}
          onGo={(cell) => grid.select(cell, cell)}
          onClose={() => {
            setFinding(false);
            focusGrid();
          }}
        />
      ) : null}
      <div ref={frame} className={classes.frame}>
        <table
          ref={table}
          role="grid"
          aria-label={label}
          aria-rowcount={grid.size.rows + 4}
          aria-colcount={grid.size.columns + 1}
          aria-readonly={actions === null}
          aria-multiselectable
          aria-activedescendant={editing ? undefined : `${gridId}-${active.row}-${active.column}`}
          tabIndex={0}
          className={classes.grid}
          style={{ width: gridWidth(figure) }}
          onKeyDown={grid.handleKey}
          onCopy={clipboard.onCopy}
          onCut={clipboard.onCut}
          onPaste={clipboard.onPaste}
        >
          <PlanGridHead
            figure={figure}
            frozen={frozen}
            headOf={headOf}
            closedPeriods={context.closedPeriods ?? 0}
            sort={view.sort}
            order={view.order}
            onSort={view.onSort}
          />
          <PlanGridBody
            frame={frame}
            items={items}
            grid={grid}
            gridId={gridId}
            previewLine={previewLine}
            editor={
              editing && activeRow ? (
                <CellEditor
                  grid={grid}
                  row={activeRow}
                  editing={editing}
                  label={headOf(column)}
                  problem={problem}
                  master={master}
                  words={words}
                />
              ) : null
            }
            names={names}
            formats={shown}
            context={context}
            frozen={frozen}
            isReadOnly={actions === null}
            onMouseDown={(event) => handlePoint(event, event.shiftKey)}
            onMouseOver={(event) => {
              if (event.buttons === 1 && !editing) handlePoint(event, true);
            }}
            onDoubleClick={(event) => {
              if (cellAt(event)?.column !== null) grid.open(null);
            }}
          />
          <PlanGridFoot
            totals={totals}
            formats={shown}
            rowIndex={grid.size.rows + 2}
            rows={rows}
            context={context}
          />
        </table>
      </div>
      <GridStatus
        rows={rows}
        row={activeRow ?? null}
        column={column}
        line={previewLine ?? activeRow?.line ?? null}
        problem={
          problem ??
          (grid.refused?.preview.problem ? problemText(grid.refused.preview.problem, activeRow) : null)
        }
        summary={summary}
        money={shown.money}
        context={context}
        isReadOnly={actions === null}
        isOffline={props.isOffline}
        onRetry={props.onRetry}
        onRevert={props.onRevert}
      />
      {clipboard.pending && actions ? (
        <PasteDialog
          paste={clipboard.pending}
          context={context}
          master={master}
          find={find}
          headOf={headOf}
          onPaste={actions.perform}
          onClose={clipboard.close}
        />
      ) : null}
    </div>
  );
}
