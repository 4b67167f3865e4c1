import { useI18n } from '../../../platform/i18n';
import { periodOf, PLAN_COLUMNS, type PlanColumn } from '../model/columns';
import { isNumber, POSITION_WIDTH, widthOf, type FrozenColumns } from './grid-columns';
import classes from './plan-grid.module.css';

interface PlanGridHeadProps {
  figure: number;
  frozen: FrozenColumns;
  headOf: (column: PlanColumn) => string;
  /** Months that are what was booked, when the version is a forecast. */
  closedPeriods: number;
  sort: PlanColumn | null;
  order: 'up' | 'down';
  onSort: (column: PlanColumn | null, order: 'up' | 'down') => void;
}

/** Heads of the columns; a click sorts by one, the next turns the order, the third returns to the plan's own. */
export function PlanGridHead({
  figure,
  frozen,
  headOf,
  closedPeriods,
  sort,
  order,
  onSort,
}: PlanGridHeadProps) {
  const { t } = useI18n();
  const isClosed = (column: PlanColumn) => (periodOf(column) ?? closedPeriods) < closedPeriods;
  function sortBy(column: PlanColumn) {
    if (column !== sort) onSort(column, 'up');
    else if (order === 'up') onSort(column, 'down');
    else onSort(null, 'up');
  }
  return (
    <>
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
          {PLAN_COLUMNS.map((name, at) => (
            <th
              key={name}
              role="columnheader"
              aria-sort={name === sort ? (order === 'up' ? 'ascending' : 'descending') : undefined}
              className={[
                frozen.left[at] === undefined ? '' : classes.sticky,
                at === frozen.left.length - 1 ? classes.edge : '',
                isNumber(name) ? classes.number : '',
              ].join(' ')}
              style={{ insetInlineStart: frozen.left[at] }}
              title={isClosed(name) ? `${headOf(name)}: ${t('planGrid.lock.closed-month')}` : headOf(name)}
              data-lock={isClosed(name) ? 'closed-month' : undefined}
              onClick={() => sortBy(name)}
            >
              {isClosed(name) ? t('planGrid.head.actual', { month: headOf(name) }) : headOf(name)}
              {name === sort ? (order === 'up' ? ' ↑' : ' ↓') : ''}
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}
