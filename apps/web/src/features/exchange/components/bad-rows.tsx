import type { ImportPreview } from '@etat/contracts';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { DataTable, NumberCell, NumberHead } from '../../../ui';
import { badRowsHref } from '../api/exchange.query';
import classes from './exchange.module.css';

/** Bad rows by their line in the file, with the reason. */
export function BadRows({ importId, preview }: { importId: string; preview: ImportPreview }) {
  const { t, language } = useI18n();
  const { path } = useOrganisation();
  if (preview.badRows.length === 0) return null;
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>{t('exchange.bad.title')}</h2>
      <DataTable label={t('exchange.bad.title')} minWidth={560} maxHeight={320}>
        <thead>
          <tr>
            <NumberHead>{t('exchange.bad.line')}</NumberHead>
            <th scope="col">{t('exchange.bad.column')}</th>
            <th scope="col">{t('exchange.bad.value')}</th>
            <th scope="col">{t('exchange.bad.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {preview.badRows.map(({ line, column, value, code, message }, at) => (
            <tr key={`${line} ${code} ${at}`}>
              <NumberCell>{line}</NumberCell>
              <td>{column}</td>
              <td>{value}</td>
              <td className={classes.wrap}>{message}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <p>
        <a href={badRowsHref(path, importId, language)} download>
          {t('exchange.bad.download')}
        </a>
      </p>
      {preview.badRowsTruncated ? <p className={classes.soft}>{t('exchange.bad.truncated')}</p> : null}
    </section>
  );
}
