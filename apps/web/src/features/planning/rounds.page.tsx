import { IdSchema } from '@etat/contracts';
import { useQuery } from '@tanstack/react-query';
import * as z from 'zod';
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
  UrlTabs,
  type UrlTab,
} from '../../ui';
import { versionsQuery } from './api/planning.query';
import { CutPanel } from './components/cut-panel';
import { PlanNavigation } from './components/plan-navigation';
import { ReservePanel } from './components/reserve-panel';
import { RoundPanel } from './components/round-panel';
import { SplitPanel } from './components/split-panel';
import { useMasterData } from './components/use-master-data';
import { chooseVersion, versionsOf } from './model/choose-version';

const TABS = ['progress', 'reserve', 'cut', 'split'] as const;
const PageState = z.object({
  tab: z.enum(TABS).catch('progress'),
  version: IdSchema.optional().catch(undefined),
});

/** Planning rounds of a version: targets and submissions, the central reserve, cuts and splits of lines. */
export function RoundsPage() {
  const { t } = useI18n();
  const { path, can, organisation } = useOrganisation();
  const { fiscalYear } = useFiscalYear();
  const [url, setUrl] = useUrlState(PageState);
  const query = useQuery(versionsQuery(path));
  const master = useMasterData();
  const versions = versionsOf(query.data ?? [], fiscalYear);
  const version = chooseVersion(versions, url.version);
  const year = String(fiscalYear);

  function renderVersion() {
    if (!version)
      return (
        <EmptyState
          title={t('rounds.no-version.title', { year })}
          action={
            <ButtonLink to="/o/$slug/plan" params={{ slug: organisation.slug }}>
              {t('rounds.no-version.link')}
            </ButtonLink>
          }
        >
          {t('rounds.no-version.text')}
        </EmptyState>
      );
    if (master.error) return <ErrorState error={master.error} onRetry={master.refetch} />;
    const { data } = master;
    if (!data) return <Loading />;
    const shared = { version, master: data };
    const tabs: UrlTab<(typeof TABS)[number]>[] = [
      { name: 'progress', label: t('rounds.tab.progress'), render: () => <RoundPanel {...shared} /> },
    ];
    if (can('master.write'))
      tabs.push(
        { name: 'reserve', label: t('rounds.tab.reserve'), render: () => <ReservePanel {...shared} /> },
        { name: 'cut', label: t('rounds.tab.cut'), render: () => <CutPanel {...shared} /> },
      );
    if (can('plan.write'))
      tabs.push({ name: 'split', label: t('rounds.tab.split'), render: () => <SplitPanel {...shared} /> });
    return (
      <UrlTabs
        key={version.id}
        label={t('rounds.view')}
        tabs={tabs}
        value={url.tab}
        onChange={(tab) => setUrl({ tab }, { push: true })}
      />
    );
  }

  return (
    <>
      <PageHeader
        title={t('rounds.title')}
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
                onChange={(id) => setUrl({ version: id ?? undefined })}
              />
            ) : null}
          </>
        }
      />
      <PlanNavigation />
      <QueryView query={query}>{renderVersion}</QueryView>
    </>
  );
}
