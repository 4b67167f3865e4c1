import type { BudgetVersion } from '@etat/contracts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useI18n } from '../../../platform/i18n';
import { useFiscalYear, useUrlState } from '../../../platform/page-state';
import { useOrganisation } from '../../../platform/session';
import { ButtonLink, EmptyState, FiscalYearSelect, PageHeader, QueryView, SelectField } from '../../../ui';
import { versionsQuery } from '../api/planning.query';
import { versionsOf } from '../model/choose-version';
import { VersionUrlSchema } from '../model/plan-url';
import { PlanNavigation } from './plan-navigation';

interface VersionPageProps {
  title: string;
  detail: (version: BudgetVersion) => string;
  children: (version: BudgetVersion) => ReactNode;
}

/** A screen of the plan that shows one version of a year: title, choice of the version, and what it shows of it. */
export function VersionPage({ title, detail, children }: VersionPageProps) {
  const { t } = useI18n();
  const { path, organisation } = useOrganisation();
  const { fiscalYear } = useFiscalYear();
  const [url, setUrl] = useUrlState(VersionUrlSchema);
  const query = useQuery(versionsQuery(path));
  const versions = versionsOf(query.data ?? [], fiscalYear);
  const version = versions.find(({ id }) => id === url.version) ?? versions[0];
  const year = String(fiscalYear);
  return (
    <>
      <PageHeader
        title={title}
        detail={version ? detail(version) : year}
        actions={
          <>
            <FiscalYearSelect />
            {versions.length > 1 ? (
              <SelectField
                required
                w={190}
                aria-label={t('planning.version')}
                options={versions.map(({ id, name }) => ({ value: id, label: name }))}
                value={version?.id ?? null}
                onChange={(id) => setUrl({ version: id ?? undefined })}
              />
            ) : null}
          </>
        }
      />
      <PlanNavigation />
      <QueryView query={query}>
        {() =>
          version ? (
            children(version)
          ) : (
            <EmptyState
              title={t('lines.version.none', { year })}
              action={
                <ButtonLink to="/o/$slug/plan" params={{ slug: organisation.slug }}>
                  {t('lines.version.none.link')}
                </ButtonLink>
              }
            >
              {t('lines.version.none.text')}
            </EmptyState>
          )
        }
      </QueryView>
    </>
  );
}
