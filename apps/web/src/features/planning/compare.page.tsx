import type { BudgetVersion } from '@etat/contracts';
import { IdSchema } from '@etat/contracts';
import { useQuery } from '@tanstack/react-query';
import * as z from 'zod';
import { useI18n } from '../../platform/i18n';
import { useUrlState } from '../../platform/page-state';
import { useOrganisation } from '../../platform/session';
import { EmptyState, ErrorState, FormColumns, Loading, PageHeader, QueryView, SelectField } from '../../ui';
import { versionsQuery } from './api/planning.query';
import { comparisonQuery } from './api/version.query';
import { ComparisonTable } from './components/comparison-table';
import { PlanNavigation } from './components/plan-navigation';
import { useMasterData } from './components/use-master-data';

const CompareUrlSchema = z.object({
  version: IdSchema.optional().catch(undefined),
  with: IdSchema.optional().catch(undefined),
});

/** Compare: what one version is more or less than another, line by line. */
export function ComparePage() {
  const { t } = useI18n();
  const { path } = useOrganisation();
  const [url, setUrl] = useUrlState(CompareUrlSchema);
  const query = useQuery(versionsQuery(path));
  return (
    <>
      <PageHeader title={t('versions.compare.title')} />
      <PlanNavigation />
      <QueryView query={query}>
        {(versions) => {
          const before = versions.find(({ id }) => id === url.version);
          const after = versions.find(({ id }) => id === url.with);
          const options = versions.map(({ id, name, fiscalYear, status }) => ({
            value: id,
            label: t('versions.create.source.version', {
              name,
              year: String(fiscalYear),
              status: t('planning.status', { status: status.replace('-', '_') }),
            }),
          }));
          return (
            <>
              <FormColumns>
                <SelectField
                  label={t('versions.compare.before')}
                  options={options}
                  value={before?.id ?? null}
                  onChange={(id) => setUrl({ version: id ?? undefined })}
                />
                <SelectField
                  label={t('versions.compare.after')}
                  options={options}
                  value={after?.id ?? null}
                  onChange={(id) => setUrl({ with: id ?? undefined })}
                />
              </FormColumns>
              {before && after && before !== after ? (
                <Comparison before={before} after={after} />
              ) : (
                <EmptyState title={t('versions.compare.choose.title')}>
                  {t('versions.compare.choose.text')}
                </EmptyState>
              )}
            </>
          );
        }}
      </QueryView>
    </>
  );
}

function Comparison({ before, after }: { before: BudgetVersion; after: BudgetVersion }) {
  const { path } = useOrganisation();
  const query = useQuery(comparisonQuery(path, before.id, after.id));
  const master = useMasterData();
  const { data } = master;
  if (master.error) return <ErrorState error={master.error} onRetry={master.refetch} />;
  if (!data) return <Loading />;
  return (
    <QueryView query={query}>
      {(comparison) => <ComparisonTable comparison={comparison} master={data} />}
    </QueryView>
  );
}
