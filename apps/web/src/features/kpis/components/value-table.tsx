import type { Kpi } from '@etat/contracts';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { DataTable, NameCell, NumberCell, NumberHead, StaleEditDialog } from '../../../ui';
import { cellOf, parsePaste, type SeriesRow, type ValueColumn } from '../model/value-cells';
import { JudgementMark } from './judgement-mark';
import classes from './kpis.module.css';
import { useKpiWords } from './use-kpi-words';
import { useValues } from './use-values';
import { ValueCell } from './value-cell';

const COLUMNS: ValueColumn[] = ['value', 'target'];
const cellId = (column: ValueColumn, month: string) => `kpi-${column}-${month}`;

/** Twelve months of values and targets, typed or pasted. */
export function ValueTable({ kpi, rows }: { kpi: Kpi; rows: SeriesRow[] }) {
  const { t, formatMonth, parseScaled } = useI18n();
  const words = useKpiWords();
  const { can } = useOrganisation();
  const { state, conflict, save, resolve, fail } = useValues(kpi.id, rows);
  const months = rows.map(({ month }) => month);
  const mayWrite = { value: can('kpis.write'), target: can('kpis.define') && kpi.direction !== 'band' };

  function move(column: ValueColumn, month: string, step: 1 | -1) {
    const next = months[months.indexOf(month) + step];
    if (next) document.getElementById(cellId(column, next))?.focus();
  }
  function paste(text: string, month: string, column: ValueColumn) {
    const pasted = parsePaste(text, { month, column }, months, (part) =>
      parseScaled(part.replace(/\s*%$/, ''), 4),
    );
    if ('wrong' in pasted) fail(t('kpis.values.paste-wrong', { text: pasted.wrong }));
    else save(pasted.cells.filter((cell) => mayWrite[cell.column]));
  }

  return (
    <>
      <DataTable label={t('kpis.values.label')}>
        <thead>
          <tr>
            <th scope="col">{t('kpis.column.month')}</th>
            <NumberHead>{t('kpis.column.value')}</NumberHead>
            <NumberHead>{t('kpis.column.target')}</NumberHead>
            <NumberHead>{t('kpis.column.previous-month')}</NumberHead>
            <NumberHead>{t('kpis.column.previous-year')}</NumberHead>
            <th scope="col">{t('kpis.column.judgement')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.month}>
              <NameCell>{formatMonth(row.month)}</NameCell>
              {COLUMNS.map((column) => (
                <NumberCell key={column}>
                  <ValueCell
                    id={cellId(column, row.month)}
                    label={t(`kpis.values.${column}`, { month: formatMonth(row.month, 'long') })}
                    valueE4={cellOf(row, column)}
                    isDisabled={!mayWrite[column]}
                    onCommit={(valueE4) => save([{ month: row.month, column, valueE4 }])}
                    onPaste={(text) => paste(text, row.month, column)}
                    onMove={(step) => move(column, row.month, step)}
                  />
                </NumberCell>
              ))}
              <NumberCell>{words.change(row.previousMonth, kpi.unit)}</NumberCell>
              <NumberCell>{words.change(row.previousYear, kpi.unit)}</NumberCell>
              <td>{row.valueE4 === null ? null : <JudgementMark judgement={row.judgement} />}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <p role="status" className={classes.status} data-state={state.name}>
        {state.name === 'error' ? state.message : null}
        {state.name === 'saving' ? t('kpis.values.saving') : null}
        {state.name === 'saved' ? t('kpis.values.saved') : null}
      </p>
      {mayWrite.value ? <p className={classes.lead}>{t('kpis.values.help')}</p> : null}
      {mayWrite.value && !can('kpis.define') ? (
        <p className={classes.lead}>{t('kpis.values.target-by-controller')}</p>
      ) : null}
      {conflict ? (
        <StaleEditDialog
          rows={conflict.cells.map(({ month, column, mineE4, theirsE4 }) => ({
            label: t(`kpis.values.${column}`, { month: formatMonth(month) }),
            mine: words.value(mineE4, kpi.unit),
            theirs: words.value(theirsE4, kpi.unit),
          }))}
          onKeepMine={() => resolve('mine')}
          onTakeTheirs={() => resolve('theirs')}
          onClose={() => resolve('theirs')}
        />
      ) : null}
    </>
  );
}
