import { memo, type ReactNode } from 'react';
import { useI18n } from '../../../platform/i18n';
import type { CellFormats } from '../model/cell-text';
import { cellLockOf } from '../model/cell-lock';
import { PLAN_COLUMNS, type PlanColumn } from '../model/columns';
import type { PlanContext, PlanLine } from '../model/plan-line';
import { stateOf, type PlanRow } from '../model/plan-row';
import { cellOf } from '../model/plan-update';
import { isNumber, type FrozenColumns } from './grid-columns';
import classes from './plan-grid.module.css';
import { shownText } from './shown-text';

const STATE_MARKS = { draft: '·', saving: '…', saved: '', error: '!', stale: '!' };

export interface PlanGridRowProps {
  row: PlanRow | null;
  /** The line while it is being typed in; else the row's own. */
  line: PlanLine | null;
  index: number;
  /** The number of the line in the plan. */
  number: number;
  gridId: string;
  /** Column of the cursor, -1 when it is in another row. */
  activeColumn: number;
  /** Columns of the selection, -1 when it does not touch this row. */
  selectedFrom: number;
  selectedTo: number;
  editor: ReactNode;
  refused: PlanColumn | null;
  names: Map<string, { code: string; name: string }>;
  formats: CellFormats;
  context: PlanContext;
  frozen: FrozenColumns;
  isReadOnly: boolean;
}

/** One line of the plan; without a row it is the empty one at the end, into which the next line is typed. */
export const PlanGridRow = memo(function PlanGridRow(props: PlanGridRowProps) {
  const { row, line, index, gridId, activeColumn, editor, refused, names, formats, context, frozen } = props;
  const { t } = useI18n();
  const state = row ? stateOf(row) : null;
  const wrong = refused ?? row?.problem?.column ?? null;
  const isActiveRow = activeColumn >= 0;
  return (
    <tr role="row" aria-rowindex={index + 2} data-active={isActiveRow || undefined}>
      <th
        role="rowheader"
        data-row={index}
        className={`${classes.sticky} ${classes.number} ${classes.soft}`}
        style={{ insetInlineStart: 0 }}
      >
        {row ? props.number : '+'}
        <span className={classes.state} data-state={state ?? undefined}>
          {state ? STATE_MARKS[state] : ''}
        </span>
      </th>
      {PLAN_COLUMNS.map((column, at) => {
        const isActive = at === activeColumn;
        const isSelected = at >= props.selectedFrom && at <= props.selectedTo;
        const isEditing = isActive && Boolean(editor);
        const left = frozen.left[at];
        const text = line
          ? shownText(column, line, { t, names, formats, context })
          : column === 'title'
            ? t('planning.new-line')
            : '';
        const cell = line ? cellOf(column, line.kind) : null;
        const lock = row && !props.isReadOnly ? cellLockOf(row, column, context) : null;
        const isCalculated = cell !== null && line?.formulas[cell] !== undefined;
        const styles = [
          left === undefined ? '' : classes.sticky,
          at === frozen.left.length - 1 ? classes.edge : '',
          isNumber(column) ? classes.number : '',
          isEditing ? classes.editing : '',
          isSelected && !isActive ? classes.selected : '',
          isCalculated ? classes.calculated : '',
          line ? '' : classes.soft,
        ];
        return (
          <td
            key={column}
            id={`${gridId}-${index}-${at}`}
            role="gridcell"
            aria-colindex={at + 2}
            aria-selected={isActive || isSelected}
            aria-invalid={column === wrong || undefined}
            aria-readonly={lock === null ? undefined : true}
            data-lock={lock ?? undefined}
            data-row={index}
            data-column={at}
            data-active-cell={isActive || undefined}
            className={styles.filter(Boolean).join(' ')}
            style={left === undefined ? undefined : { insetInlineStart: left }}
            title={column === wrong ? row?.problem?.message : text.length > 12 ? text : undefined}
          >
            {isEditing ? editor : text}
          </td>
        );
      })}
    </tr>
  );
});
