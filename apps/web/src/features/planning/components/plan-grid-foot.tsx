import { useI18n } from '../../../platform/i18n';
import type { CellFormats } from '../model/cell-text';
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
}: {
  totals: PlanTotals;
  formats: CellFormats;
  rowIndex: number;
}) {
  const { t } = useI18n();
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
          </tr>
        );
      })}
    </tfoot>
  );
}
