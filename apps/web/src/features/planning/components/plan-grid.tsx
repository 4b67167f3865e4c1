import { Button } from '@mantine/core';
import { useId, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useI18n } from '../../../platform/i18n';
import { editorOf, PERIOD_COLUMNS, periodOf, PLAN_COLUMNS, isPicked } from '../model/columns';
import { computeTotals } from '../model/compute-totals';
import { computeWindow } from '../model/compute-window';
import { isClearable, pickedId } from '../model/pick-update';
import type { PlanActions } from '../model/plan-grid-state';
import type { PlanContext } from '../model/plan-line';
import type { MasterData } from '../model/master-data';
import { namesOf, optionsOf } from '../model/plan-options';
import type { PlanRow } from '../model/plan-row';
import {
  figureWidth,
  gridWidth,
  isNumber,
  POSITION_WIDTH,
  STICKY_WIDTH,
  stickyAt,
  widthOf,
} from './grid-columns';
import { GridStatus } from './grid-status';
import { PickEditor } from './pick-editor';
import classes from './plan-grid.module.css';
import { PlanGridFoot } from './plan-grid-foot';
import { PlanGridRow } from './plan-grid-row';
import { TextEditor } from './text-editor';
import { useGrid } from './use-grid';
import { usePlanFormats, type PlanUnit } from './use-plan-formats';
import { useProblemText } from './use-problem-text';

const ROW_HEIGHT = 28;

export interface PlanGridProps {
  label: string;
  rows: PlanRow[];
  /** Null while nothing may be changed. */
  actions: PlanActions | null;
  context: PlanContext;
  master: MasterData;
  unit: PlanUnit;
  onRetry: (row: PlanRow) => void;
  onRevert: (row: PlanRow) => void;
  /** What stands above the grid, left of the buttons for new lines. */
  toolbar: ReactNode;
}

/** The plan as a spreadsheet: one row a line, everything reachable without the mouse. */
export function PlanGrid(props: PlanGridProps) {
  const { label, rows, actions, context, master, unit, toolbar } = props;
  const { t, formatMonth } = useI18n();
  const gridId = useId();
  const frame = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const [view, setView] = useState({ top: 0, height: 600 });
  const { shown, edited, reader } = usePlanFormats(unit);
  const focusGrid = () => table.current?.focus({ preventScroll: true });
  const grid = useGrid({ rows, actions, context, formats: edited, reader, focusGrid });
  const { active, editing, row: activeRow, column } = grid;
  const problemText = useProblemText(master);
  const names = useMemo(() => namesOf(master), [master]);
  const previewLine = editing?.preview?.line ?? null;

  const totals = useMemo(
    () => computeTotals(rows.map((row) => (row === activeRow && previewLine ? previewLine : row.line))),
    [rows, activeRow, previewLine],
  );
  const { all } = totals;
  const figure = figureWidth([all.totalMinor, ...all.amountsMinor].map(shown.money));
  const window = computeWindow({
    rowCount: grid.size.rows,
    rowHeight: ROW_HEIGHT,
    scrollTop: view.top,
    viewHeight: view.height,
  });

  useLayoutEffect(() => {
    const box = frame.current;
    if (!box) return;
    const top = active.row * ROW_HEIGHT;
    const room = box.clientHeight - 4 * ROW_HEIGHT - 24;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top > box.scrollTop + room) box.scrollTop = top - room;
    const cell = document.getElementById(`${gridId}-${active.row}-${active.column}`);
    if (!cell) return;
    if (stickyAt(PLAN_COLUMNS[active.column] ?? 'title') !== null) box.scrollLeft = 0;
    else if (cell.offsetLeft < box.scrollLeft + STICKY_WIDTH) box.scrollLeft = cell.offsetLeft - STICKY_WIDTH;
    else if (cell.offsetLeft + cell.offsetWidth > box.scrollLeft + box.clientWidth) {
      box.scrollLeft = cell.offsetLeft + cell.offsetWidth - box.clientWidth;
    }
  }, [active.row, active.column, gridId]);

  const headOf = (name: (typeof PLAN_COLUMNS)[number]) => {
    const period = periodOf(name);
    if (period !== null) return formatMonth(context.months[period] ?? null, 'name');
    return t(`planning.column.${name as Exclude<typeof name, (typeof PERIOD_COLUMNS)[number]>}`);
  };
  const words = {
    internal: t('planning.kind.internal'),
    external: t('planning.kind.external'),
    even: t('planning.phasing.even'),
    manual: t('planning.phasing.manual'),
  };
  const problem = editing?.preview?.problem ? problemText(editing.preview.problem, activeRow) : null;

  function renderEditor() {
    if (!editing || !activeRow) return null;
    const { line, saved } = activeRow;
    const kind = editorOf(column, { kind: line.kind, isSaved: saved !== null });
    if (kind === 'none') return null;
    if (isPicked(column)) {
      return (
        <PickEditor
          key={`${activeRow.key} ${column}`}
          label={headOf(column)}
          options={optionsOf(column, line.kind, master, words)}
          value={pickedId(column, line)}
          typed={editing.text}
          isClearable={isClearable(column, line.kind)}
          onCommit={grid.commitPick}
          onCancel={grid.cancel}
        />
      );
    }
    return (
      <TextEditor
        label={headOf(column)}
        text={editing.text}
        isNumber={kind === 'number'}
        isTypedOver={editing.isTypedOver}
        problem={problem}
        onText={grid.type}
        onCommit={grid.commitText}
        onCancel={grid.cancel}
      />
    );
  }

  return (
    <div>
      <div className={classes.toolbar}>
        {toolbar}
        {actions
          ? (['external', 'internal'] as const).map((kind) => (
              <Button
                key={kind}
                variant="default"
                title={kind === 'external' ? 'Alt+E' : 'Alt+I'}
                onClick={() => grid.addLine(kind)}
              >
                {t(`planning.add.${kind}`)}
              </Button>
            ))
          : null}
      </div>
      <div
        ref={frame}
        className={classes.frame}
        onScroll={({ currentTarget }) =>
          setView({ top: currentTarget.scrollTop, height: currentTarget.clientHeight })
        }
      >
        <table
          ref={table}
          role="grid"
          aria-label={label}
          aria-rowcount={grid.size.rows + 4}
          aria-colcount={PLAN_COLUMNS.length + 1}
          aria-readonly={actions === null}
          aria-activedescendant={editing ? undefined : `${gridId}-${active.row}-${active.column}`}
          tabIndex={0}
          className={classes.grid}
          style={{ width: gridWidth(figure) }}
          onKeyDown={grid.handleKey}
        >
          <colgroup>
            <col style={{ width: POSITION_WIDTH }} />
            {PLAN_COLUMNS.map((name) => (
              <col key={name} style={{ width: widthOf(name, figure) }} />
            ))}
          </colgroup>
          <thead role="rowgroup">
            <tr role="row" aria-rowindex={1}>
              <th
                role="columnheader"
                className={`${classes.sticky} ${classes.number}`}
                style={{ insetInlineStart: 0 }}
              >
                {t('planning.column.position')}
              </th>
              {PLAN_COLUMNS.map((name) => (
                <th
                  key={name}
                  role="columnheader"
                  className={[
                    stickyAt(name) === null ? '' : classes.sticky,
                    name === 'title' ? classes.edge : '',
                    isNumber(name) ? classes.number : '',
                  ].join(' ')}
                  style={{ insetInlineStart: stickyAt(name) ?? undefined }}
                >
                  {headOf(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            <Gap height={window.above} />
            {Array.from({ length: window.end - window.first }, (_, offset) => {
              const index = window.first + offset;
              const row = rows[index] ?? null;
              const isActive = index === active.row;
              const line = isActive && previewLine ? previewLine : (row?.line ?? null);
              return (
                <PlanGridRow
                  key={row?.key ?? 'new'}
                  row={row}
                  line={line}
                  index={index}
                  gridId={gridId}
                  activeColumn={isActive ? active.column : null}
                  editor={isActive ? renderEditor() : null}
                  refused={grid.refused?.key === row?.key ? (grid.refused?.column ?? null) : null}
                  names={names}
                  formats={shown}
                  context={context}
                  onPoint={(toRow, toColumn) => {
                    grid.point({ row: toRow, column: toColumn });
                    focusGrid();
                  }}
                  onOpen={() => grid.open(null)}
                />
              );
            })}
            <Gap height={window.below} />
          </tbody>
          <PlanGridFoot totals={totals} formats={shown} rowIndex={grid.size.rows + 2} />
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
        context={context}
        isReadOnly={actions === null}
        onRetry={props.onRetry}
        onRevert={props.onRevert}
      />
    </div>
  );
}

/** The height of the rows that are not drawn. */
function Gap({ height }: { height: number }) {
  if (height === 0) return null;
  return (
    <tr role="presentation" className={classes.gap}>
      <td role="presentation" colSpan={PLAN_COLUMNS.length + 1} style={{ height }} />
    </tr>
  );
}
