import { useI18n } from '../../../platform/i18n';
import type { CellFormats } from '../model/cell-text';
import { periodOf, PLAN_COLUMNS } from '../model/columns';
import type { GridItem } from '../view/group-rows';
import { isNumber, type FrozenColumns } from './grid-columns';
import classes from './plan-grid.module.css';

interface PlanGridGroupProps {
  group: Extract<GridItem, { kind: 'group' }>;
  index: number;
  gridId: string;
  activeColumn: number;
  formats: CellFormats;
  frozen: FrozenColumns;
}

/** The head of a group: its name, how many lines it has and what they sum up to. */
export function PlanGridGroup({ group, index, gridId, activeColumn, formats, frozen }: PlanGridGroupProps) {
  const { t } = useI18n();
  const { label, count, total, isOpen } = group;
  return (
    <tr role="row" aria-rowindex={index + 2} className={classes.group}>
      <th
        role="rowheader"
        data-row={index}
        className={classes.sticky}
        style={{ insetInlineStart: 0 }}
        title={t('planGrid.group.toggle')}
      >
        {isOpen ? '▾' : '▸'}
      </th>
      {PLAN_COLUMNS.map((column, at) => {
        const left = frozen.left[at];
        const period = periodOf(column);
        const minor = period === null ? total.totalMinor : (total.amountsMinor[period] ?? 0);
        const isFigure = period !== null || column === 'total';
        const text = isFigure
          ? formats.money(minor)
          : column === 'title'
            ? label
            : column === 'costCentre'
              ? t('planGrid.group.count', { count })
              : column === 'quantity' && total.totalMinutes > 0
                ? formats.hours(total.totalMinutes)
                : '';
        const styles = [
          left === undefined ? '' : classes.sticky,
          at === frozen.left.length - 1 ? classes.edge : '',
          isNumber(column) ? classes.number : '',
        ];
        return (
          <td
            key={column}
            id={`${gridId}-${index}-${at}`}
            role="gridcell"
            aria-colindex={at + 2}
            aria-selected={at === activeColumn}
            data-row={index}
            data-column={at}
            data-active-cell={at === activeColumn || undefined}
            className={styles.filter(Boolean).join(' ')}
            style={left === undefined ? undefined : { insetInlineStart: left }}
            title={column === 'title' ? label : undefined}
          >
            {text}
          </td>
        );
      })}
    </tr>
  );
}
