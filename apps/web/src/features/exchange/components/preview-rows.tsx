import type { ImportPreview } from '@etat/contracts';
import { useI18n } from '../../../platform/i18n';
import { DataTable, NumberCell, NumberHead } from '../../../ui';
import { toSampleColumns, type SampleColumn } from '../model/sample-columns';
import classes from './exchange.module.css';

/** The first rows as they would be stored, in words. */
export function PreviewRows({ sample }: { sample: ImportPreview['sample'] }) {
  const { t, formatDate, formatE4, formatHours, formatMoney, formatMonth } = useI18n();
  const columns = toSampleColumns(sample);
  if (columns.length === 0) return null;

  function textOf({ key, kind }: SampleColumn, value: string | number | null | undefined): string {
    if (value === null || value === undefined) return '';
    if (typeof value === 'number') {
      if (kind === 'money') return formatMoney(value, { plain: true });
      if (kind === 'hours') return value === 0 ? '' : formatHours(value);
      return kind === 'e4' ? formatE4(value) : String(value);
    }
    if (kind === 'date') return formatDate(value);
    if (kind === 'month') return formatMonth(value);
    if (key === 'state' && (value === 'new' || value === 'changed' || value === 'unchanged')) {
      return t(`exchange.rows.state.${value}`);
    }
    return key === 'kind' && (value === 'internal' || value === 'external')
      ? t(`exchange.settings.${value}`)
      : value;
  }

  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>{t('exchange.rows.title')}</h2>
      <DataTable label={t('exchange.rows.title')} minWidth={900} maxHeight={360}>
        <thead>
          <tr>
            {columns.map(({ key, name, isFigure }) =>
              isFigure ? (
                <NumberHead key={key}>{t(`exchange.${name}`)}</NumberHead>
              ) : (
                <th key={key} scope="col">
                  {t(`exchange.${name}`)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody className={classes.clip}>
          {sample.map((row, at) => (
            <tr key={at}>
              {columns.map((column) =>
                column.isFigure ? (
                  <NumberCell key={column.key}>{textOf(column, row[column.key])}</NumberCell>
                ) : (
                  <td key={column.key}>{textOf(column, row[column.key])}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </DataTable>
    </section>
  );
}
