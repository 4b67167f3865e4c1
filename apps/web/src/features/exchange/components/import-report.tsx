import type { Import, ImportPreview } from '@etat/contracts';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { ButtonLink } from '../../../ui';
import { isMoney } from '../model/import-settings';
import classes from './exchange.module.css';

const PAGES = {
  actuals: '/o/$slug/actuals',
  'budget-lines': '/o/$slug/plan',
  'kpi-values': '/o/$slug/kpis',
} as const;

/** Last step: what came of it, and of which rows nothing came. */
export function ImportReport({ done, preview }: { done: Import; preview: ImportPreview | null }) {
  const { t, formatMoney, formatE4 } = useI18n();
  const { organisation } = useOrganisation();
  const { kind, fileName: name, rowsImported: count, controlTotalMinor } = done;
  const total = isMoney(kind) ? formatMoney(controlTotalMinor) : formatE4(controlTotalMinor);
  return (
    <section className={classes.section} role="status">
      <h2 className={classes.heading}>{t('exchange.report.title')}</h2>
      <p>
        {count === 0
          ? t('exchange.report.nothing', { name })
          : t('exchange.report.text', { count, name, total })}
      </p>
      {preview && preview.leftOutCount + preview.rowsBad > 0 ? (
        <p>{t('exchange.report.not', { leftOut: preview.leftOutCount, bad: preview.rowsBad })}</p>
      ) : null}
      <ButtonLink to={PAGES[kind]} params={{ slug: organisation.slug }}>
        {t(`exchange.report.to.${kind}`)}
      </ButtonLink>
    </section>
  );
}
