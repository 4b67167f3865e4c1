import type { Overview } from '@etat/contracts';
import { PageLink as Link } from '../../../ui';
import type { ReactNode } from 'react';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import styles from './empty-hints.module.css';

/** What is still missing before the page can say everything, each with the way to mend it. */
export function EmptyHints({ overview }: { overview: Overview }) {
  const { t } = useI18n();
  const { organisation, can } = useOrganisation();
  const params = { slug: organisation.slug };
  const hints: { key: string; text: string; actions: ReactNode }[] = [];
  if (!overview.version) {
    hints.push({
      key: 'plan',
      text: t('reports.emptyPlan'),
      actions: can('plan.read') && (
        <Link to="/o/$slug/plan" params={params} search={{ year: overview.fiscalYear }}>
          {t('reports.emptyPlanLink')}
        </Link>
      ),
    });
  }
  if (overview.lastPostedAt === null || overview.closedPeriods === 0) {
    hints.push({
      key: 'actual',
      text: t('reports.emptyActual'),
      actions: (
        <>
          {can('actuals.read') && (
            <Link to="/o/$slug/actuals" params={params}>
              {t('reports.emptyActualLink')}
            </Link>
          )}
          {can('actuals.import') && (
            <Link to="/o/$slug/exchange" params={params}>
              {t('reports.emptyActualImport')}
            </Link>
          )}
        </>
      ),
    });
  }
  if (overview.kpis.length === 0) {
    hints.push({
      key: 'kpi',
      text: t('reports.emptyKpi'),
      actions: can('kpis.read') && (
        <Link to="/o/$slug/kpis" params={params}>
          {t('reports.emptyKpiLink')}
        </Link>
      ),
    });
  } else if (overview.impact.every(({ linkCount }) => linkCount === 0) && overview.impactHidden === 0) {
    hints.push({
      key: 'impact',
      text: t('reports.emptyImpact'),
      actions: can('impact.read') && (
        <Link to="/o/$slug/impact" params={params}>
          {t('reports.emptyImpactLink')}
        </Link>
      ),
    });
  }
  if (hints.length === 0) return null;
  return (
    <section aria-labelledby="overview-missing">
      <h2 id="overview-missing" className={styles.title}>
        {t('reports.emptyTitle')}
      </h2>
      <ul className={styles.list}>
        {hints.map(({ key, text, actions }) => (
          <li key={key} className={styles.hint}>
            <span>{text}</span>
            <span className={styles.actions}>{actions}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
