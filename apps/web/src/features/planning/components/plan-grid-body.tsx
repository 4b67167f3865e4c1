import type { MouseEventHandler, ReactNode, RefObject } from 'react';
import type { CellFormats } from '../model/cell-text';
import { PLAN_COLUMNS } from '../model/columns';
import type { PlanContext, PlanLine } from '../model/plan-line';
import type { GridItem } from '../view/group-rows';
import type { FrozenColumns } from './grid-columns';
import classes from './plan-grid.module.css';
import { PlanGridGroup } from './plan-grid-group';
import { PlanGridRow } from './plan-grid-row';
import { ROW_HEIGHT } from './scroll-to-cell';
import type { Grid } from './use-grid';
import { useRowWindow } from './use-row-window';

interface PlanGridBodyProps {
  frame: RefObject<HTMLDivElement | null>;
  items: readonly GridItem[];
  grid: Grid;
  gridId: string;
  /** The line under the cursor while it is typed in. */
  previewLine: PlanLine | null;
  editor: ReactNode;
  names: Map<string, { code: string; name: string }>;
  formats: CellFormats;
  context: PlanContext;
  frozen: FrozenColumns;
  isReadOnly: boolean;
  onMouseDown: MouseEventHandler;
  onMouseOver: MouseEventHandler;
  onDoubleClick: MouseEventHandler;
}

/** The rows in sight; a row is drawn again only when something in it changed. */
export function PlanGridBody(props: PlanGridBodyProps) {
  const { frame, items, grid, gridId, previewLine, editor, names, formats, context, frozen } = props;
  const { active, selection, refused } = grid;
  const window = useRowWindow(frame, grid.size.rows, ROW_HEIGHT);
  return (
    <tbody
      role="rowgroup"
      onMouseDown={props.onMouseDown}
      onMouseOver={props.onMouseOver}
      onDoubleClick={props.onDoubleClick}
    >
      <Gap height={window.above} />
      {window.indexes.map((index) => {
        const item = items[index];
        const isActive = index === active.row;
        const activeColumn = isActive ? active.column : -1;
        if (item?.kind === 'group') {
          return (
            <PlanGridGroup
              key={item.key}
              group={item}
              index={index}
              gridId={gridId}
              activeColumn={activeColumn}
              formats={formats}
              frozen={frozen}
            />
          );
        }
        const row = item?.row ?? null;
        const isSelected = index >= selection.top && index <= selection.bottom;
        return (
          <PlanGridRow
            key={row?.key ?? 'new'}
            row={row}
            line={isActive && previewLine ? previewLine : (row?.line ?? null)}
            index={index}
            number={item?.number ?? 0}
            gridId={gridId}
            activeColumn={activeColumn}
            selectedFrom={isSelected ? selection.left : -1}
            selectedTo={isSelected ? selection.right : -1}
            editor={isActive ? editor : null}
            refused={refused && refused.key === row?.key ? refused.column : null}
            names={names}
            formats={formats}
            context={context}
            frozen={frozen}
            isReadOnly={props.isReadOnly}
          />
        );
      })}
      <Gap height={window.below} />
    </tbody>
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
