import { useQuery } from '@tanstack/react-query';
import { useI18n } from '../../platform/i18n';
import { useOrganisation } from '../../platform/session';
import { PanelBar, QueryView } from '../../ui';
import { exchangeRatesQuery, planRatesQuery } from './api/plan-rates.query';
import { ImportRates } from './components/import-rates';
import { PlanRatesForm } from './components/plan-rates-form';
import { RepriceButton } from './components/reprice-button';
import { VersionPage } from './components/version-page';
import type { BudgetVersion } from '@etat/contracts';

/** The exchange rates a version is planned at, and the reference rates actuals are converted at. */
export function PlanRatesPage() {
  return (
    <VersionPage title="lines.rates.title">
      {(version) => <VersionRates key={version.id} version={version} />}
    </VersionPage>
  );
}

function VersionRates({ version }: { version: BudgetVersion }) {
  const { t } = useI18n();
  const { path, can } = useOrganisation();
  const query = useQuery(planRatesQuery(path, version.id));
  const { data: reference = [] } = useQuery(exchangeRatesQuery(path));
  const isDraft = version.status === 'draft';
  const mayEdit = isDraft && can('plan.write');
  return (
    <QueryView query={query}>
      {(stored) => (
        <>
          <PanelBar text={t('lines.rates.text')} />
          {isDraft ? null : <p>{t('lines.rates.locked')}</p>}
          <PlanRatesForm key={stored.version} stored={stored} reference={reference} mayEdit={mayEdit} />
          {mayEdit ? <RepriceButton version={version} /> : null}
          <ImportRates reference={reference} mayImport={can('master.write')} />
        </>
      )}
    </QueryView>
  );
}
