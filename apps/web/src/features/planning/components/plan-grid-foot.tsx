import { useI18n } from '../../../platform/i18n';
import { useMemo } from 'react';
import type { CellFormats } from '../model/cell-text';
import { sumComparisons } from '../model/sum-comparisons';
import type { PlanContext } from '../model/plan-line';
import type { PlanRow } from '../model/plan-row';
import { PERIOD_COLUMNS, PLAN_COLUMNS } from '../model/columns';
import type { PlanTotals } from '../model/compute-totals';
import classes from './plan-grid.module.css';

const ROWS = ['internal', 'external', 'all'] as const;
/** From the cost centre up to where the figures begin. */
const WORD_COLUMNS = PLAN_COLUMNS.indexOf('quantity') - PLAN_COLUMNS.indexOf('costCentre');

/** Subtotals and the grand total; they follow every key. */
export function PlanGridFoot({
  totals,
  formats,
  rowIndex,
  rows,
  context,
}: {
  totals: PlanTotals;
  formats: CellFormats;
  rowIndex: number;
  rows: readonly PlanRow[];
  context: PlanContext;
}) {
  const { t } = useI18n();
  const compared = useMemo(
    () =>
      sumComparisons(
        rows.map(({ line }) => line),
        context,
      ),
    [rows, context],
  );
  return (
    <tfoot role="rowgroup">
      {ROWS.map((name, at) => {
        const total = totals[name];
        return (
          <tr key={name} role="row" aria-rowindex={rowIndex + at}>
            <th
              role="rowheader"
              colSpan={3}
              className={`${classes.sticky} ${classes.edge}`}
              style={{ insetInlineStart: 0 }}
            >
              {t(`planning.total.${name}`)}
            </th>
            <td role="gridcell" colSpan={WORD_COLUMNS} />
            <td role="gridcell" className={classes.number}>
              {name === 'internal' ? formats.hours(total.totalMinutes) : ''}
            </td>
            <td role="gridcell" colSpan={2} />
            <td role="gridcell" className={classes.number} data-total={name}>
              {formats.money(total.totalMinor)}
            </td>
            {PERIOD_COLUMNS.map((column, period) => (
              <td key={column} role="gridcell" className={classes.number}>
                {formats.money(total.amountsMinor[period] ?? 0)}
              </td>
            ))}
            <td role="gridcell" className={classes.number}>
              {name === 'all' ? formats.money(compared.actualMinor) : ''}
            </td>
            <td role="gridcell" className={classes.number}>
              {name === 'all' ? formats.money(compared.previousYearMinor) : ''}
            </td>
          </tr>
        );
      })}
    </tfoot>
  );
}
