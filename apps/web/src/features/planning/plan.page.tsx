import { Button } from '@mantine/core';
import type { BudgetVersion } from '@etat/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useI18n } from '../../platform/i18n';
import { useFiscalYear, useUrlState } from '../../platform/page-state';
import { useOrganisation } from '../../platform/session';
import {
  ButtonLink,
  EmptyState,
  ErrorState,
  FiscalYearSelect,
  Loading,
  PageHeader,
  QueryView,
  SelectField,
} from '../../ui';
import { linesQuery, versionsQuery } from './api/planning.query';
import { BudgetParts } from './components/budget-parts';
import { CreateVersion } from './components/create-version';
import { PlanBoard } from './components/plan-board';
import { PlanNavigation } from './components/plan-navigation';
import { useMasterData } from './components/use-master-data';
import { VersionBar } from './components/version-bar';
import { chooseVersion, versionsOf } from './model/choose-version';
import { PlanUrlSchema } from './model/plan-url';

/** Plan: versions of a fiscal year and their lines. */
export function PlanPage() {
  const { t, formatDate } = useI18n();
  const { path, can } = useOrganisation();
  const { fiscalYear } = useFiscalYear();
  const [url, setUrl] = useUrlState(PlanUrlSchema);
  const query = useQuery(versionsQuery(path));
  const [isCreating, setCreating] = useState(false);
  const versions = versionsOf(query.data ?? [], fiscalYear);
  const version = chooseVersion(versions, url.version);
  const mayCreate = can('plan.write');
  const year = String(fiscalYear);
  return (
    <>
      <PageHeader
        title={t('planning.title')}
        detail={version?.name ?? year}
        status={
          version
            ? t(`planning.status.${version.status}`, {
                date: formatDate(version.approvedAt?.slice(0, 10) ?? null),
              })
            : undefined
        }
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
                onChange={(id) => setUrl({ version: id ?? undefined })}
              />
            ) : null}
            {version ? (
              <VersionBar version={version} onDeleted={() => setUrl({ version: undefined })} />
            ) : null}
            {version && mayCreate ? (
              <Button variant="default" onClick={() => setCreating(true)}>
                {t('planning.create.another')}
              </Button>
            ) : null}
          </>
        }
      />
      <PlanNavigation />
      {version?.status === 'approved' ? <BudgetParts name={version.name} parts={version} /> : null}
      <QueryView query={query}>
        {() =>
          version ? (
            <VersionLines key={version.id} version={version} />
          ) : (
            <EmptyState
              title={t('planning.empty.title', { year })}
              action={
                mayCreate ? (
                  <Button onClick={() => setCreating(true)}>{t('planning.create.button', { year })}</Button>
                ) : undefined
              }
            >
              {t(mayCreate ? 'planning.empty.text' : 'planning.empty.read-only')}
            </EmptyState>
          )
        }
      </QueryView>
      {isCreating ? (
        <CreateVersion
          fiscalYear={fiscalYear}
          onCreated={(id) => setUrl({ version: id })}
          onClose={() => setCreating(false)}
        />
      ) : null}
    </>
  );
}

function VersionLines({ version }: { version: BudgetVersion }) {
  const { t } = useI18n();
  const { path, organisation } = useOrganisation();
  const lines = useQuery(linesQuery(path, version.id));
  const master = useMasterData();
  if (master.error) return <ErrorState error={master.error} onRetry={master.refetch} />;
  const { data } = master;
  if (!data) return <Loading />;
  if (data.costCentres.length === 0 || data.categories.length === 0) {
    return (
      <EmptyState
        title={t('planning.master.missing.title')}
        action={
          <ButtonLink to="/o/$slug/administration" params={{ slug: organisation.slug }}>
            {t('planning.master.missing.link')}
          </ButtonLink>
        }
      >
        {t('planning.master.missing.text')}
      </EmptyState>
    );
  }
  return (
    <QueryView query={lines}>
      {(stored) => <PlanBoard version={version} lines={stored} master={data} />}
    </QueryView>
  );
}
