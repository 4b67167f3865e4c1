import type { BudgetVersion } from '@etat/contracts';
import type { MessageKey } from '@etat/messages';
import type { ReactNode } from 'react';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import {
  ButtonLink,
  EmptyState,
  ErrorState,
  FiscalYearSelect,
  Loading,
  PageHeader,
  QueryView,
  SelectField,
} from '../../../ui';
import type { MasterData } from '../model/master-data';
import { PlanNavigation } from './plan-navigation';
import { useChosenVersion } from './use-chosen-version';
import { useMasterData } from './use-master-data';

interface VersionPageProps {
  title: MessageKey;
  /** Which version such a page is mostly about. */
  prefer?: (version: BudgetVersion) => boolean;
  children: (version: BudgetVersion, master: MasterData) => ReactNode;
}

/** A screen of the plan about one version: title, choice of year and version, and what waits, fails or is missing. */
export function VersionPage({ title, prefer, children }: VersionPageProps) {
  const { t } = useI18n();
  const { organisation } = useOrganisation();
  const { query, fiscalYear, versions, version, choose } = useChosenVersion(prefer);
  const master = useMasterData();
  const year = String(fiscalYear);
  return (
    <>
      <PageHeader
        title={t(title)}
        detail={version?.name ?? year}
        actions={
          <>
            <FiscalYearSelect />
            {versions.length > (version ? 1 : 0) ? (
              <SelectField
                required
                w={190}
                aria-label={t('planning.version')}
                options={versions.map(({ id, name }) => ({ value: id, label: name }))}
                value={version?.id ?? null}
                onChange={choose}
              />
            ) : null}
          </>
        }
      />
      <PlanNavigation />
      <QueryView query={query}>
        {() => {
          if (!version)
            return (
              <EmptyState
                title={t('versions.none.title', { year })}
                action={
                  <ButtonLink to="/o/$slug/plan" params={{ slug: organisation.slug }} search={{ year }}>
                    {t('versions.none.link')}
                  </ButtonLink>
                }
              >
                {t('versions.none.text')}
              </EmptyState>
            );
          if (master.error) return <ErrorState error={master.error} onRetry={master.refetch} />;
          return master.data ? children(version, master.data) : <Loading />;
        }}
      </QueryView>
    </>
  );
}
