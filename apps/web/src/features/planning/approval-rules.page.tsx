import { useI18n } from '../../platform/i18n';
import { PageHeader } from '../../ui';
import { DelegationsPanel } from './components/delegations-panel';
import { PlanNavigation } from './components/plan-navigation';
import { ThresholdsPanel } from './components/thresholds-panel';

/** The rules of approval: limits of the cost centres, and who stands in for whom. */
export function ApprovalRulesPage() {
  const { t } = useI18n();
  return (
    <>
      <PageHeader title={t('versions.rules.title')} />
      <PlanNavigation />
      <h2>{t('versions.threshold.title')}</h2>
      <ThresholdsPanel />
      <h2>{t('versions.delegation.title')}</h2>
      <DelegationsPanel />
    </>
  );
}
