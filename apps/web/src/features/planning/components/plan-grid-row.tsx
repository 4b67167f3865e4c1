import type { ReactNode } from 'react';
import { useI18n } from '../../../platform/i18n';
import { figureText, type CellFormats } from '../model/cell-text';
import { PLAN_COLUMNS, type PlanColumn, isPicked } from '../model/columns';
import { pickedId } from '../model/pick-update';
import type { PlanContext, PlanLine } from '../model/plan-line';
import { stateOf, type PlanRow } from '../model/plan-row';
import { isNumber, stickyAt } from './grid-columns';
import classes from './plan-grid.module.css';

const STATE_MARKS = { draft: '·', saving: '…', saved: '', error: '!', stale: '!' };

export interface PlanGridRowProps {
  row: PlanRow | null;
  /** The line while it is being typed in; else the row's own. */
  line: PlanLine | null;
  index: number;
  gridId: string;
  /** Column of the cursor, null when it is in another row. */
  activeColumn: number | null;
  editor: ReactNode;
  refused: PlanColumn | null;
  names: Map<string, { code: string; name: string }>;
  formats: CellFormats;
  context: PlanContext;
  onPoint: (row: number, column: number) => void;
  onOpen: () => void;
}

/** One line of the plan; without a row it is the empty one at the end, into which the next line is typed. */
export function PlanGridRow(props: PlanGridRowProps) {
  const { row, line, index, gridId, activeColumn, editor, refused, names, formats, context } = props;
  const { t } = useI18n();
  const state = row ? stateOf(row) : null;
  const wrong = refused ?? row?.problem?.column ?? null;

  function textOf(column: PlanColumn): string {
    if (!line) return column === 'title' ? t('planning.new-line') : '';
    if (column === 'title') return line.title;
    if (column === 'kind') return t(`planning.kind.${line.kind}.short`);
    if (column === 'phasing') return t(`planning.phasing.${line.phasing}`);
    if (!isPicked(column)) return figureText(column, line, formats, context);
    const named = names.get(pickedId(column, line) ?? '');
    return named ? [named.code, named.name].filter(Boolean).join(' ') : '';
  }

  return (
    <tr role="row" aria-rowindex={index + 2} data-active={activeColumn === null ? undefined : true}>
      <th
        role="rowheader"
        className={`${classes.sticky} ${classes.number} ${classes.soft}`}
        style={{ insetInlineStart: 0 }}
      >
        {row ? index + 1 : '+'}
        <span className={classes.state} data-state={state ?? undefined}>
          {state ? STATE_MARKS[state] : ''}
        </span>
      </th>
      {PLAN_COLUMNS.map((column, at) => {
        const isActive = at === activeColumn;
        const isEditing = isActive && Boolean(editor);
        const left = stickyAt(column);
        const text = textOf(column);
        const names = [
          left === null ? '' : classes.sticky,
          column === 'title' ? classes.edge : '',
          isNumber(column) ? classes.number : '',
          isEditing ? classes.editing : '',
          line ? '' : classes.soft,
        ];
        return (
          <td
            key={column}
            id={`${gridId}-${index}-${at}`}
            role="gridcell"
            aria-colindex={at + 2}
            aria-selected={isActive}
            aria-invalid={column === wrong || undefined}
            data-active-cell={isActive || undefined}
            className={names.filter(Boolean).join(' ')}
            style={left === null ? undefined : { insetInlineStart: left }}
            title={column === wrong ? row?.problem?.message : text.length > 12 ? text : undefined}
            onMouseDown={(event) => {
              if (isEditing) return;
              event.preventDefault();
              props.onPoint(index, at);
            }}
            onDoubleClick={isEditing ? undefined : props.onOpen}
          >
            {isEditing ? editor : text}
          </td>
        );
      })}
    </tr>
  );
}
