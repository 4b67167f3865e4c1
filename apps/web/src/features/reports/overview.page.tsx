import type { Overview } from '@etat/contracts';
import { useQuery } from '@tanstack/react-query';
import { NotationKey, usePrinting } from '../../charts';
import { useI18n } from '../../platform/i18n';
import { useUrlState } from '../../platform/page-state';
import { useOrganisation } from '../../platform/session';
import { EmptyState, PageHeader, PageLink, QueryView } from '../../ui';
import { overviewQuery } from './api/overview.query';
import { EmptyHints } from './components/empty-hints';
import { Exceptions } from './components/exceptions';
import { KeyFigures } from './components/key-figures';
import { KpisChart, MonthsChart, RoiChart, StructureChart } from './components/overview-charts';
import { PeriodSelects } from './components/period-selects';
import { TopVariances } from './components/top-variances';
import { useReportWords } from './components/use-report-words';
import { toExceptions } from './model/to-exception';
import { toFreshness } from './model/to-freshness';
import { toReminders } from './model/to-reminder';
import { toKeyFigures } from './model/to-key-figures';
import { toPeriodWords, toRange } from './model/to-period';
import { PeriodState } from './model/report-state';
import styles from './overview.module.css';

/** Leadership's page: what needs attention, the year in five figures, and four charts that carry them. */
export function OverviewPage() {
  const { path, organisation, can } = useOrganisation();
  const isAllowed = can('reports.read');
  const [{ year, through }, setState] = useUrlState(PeriodState);
  const query = useQuery({
    ...overviewQuery(path, { fiscalYear: year, through }),
    enabled: isAllowed,
  });
  const words = useReportWords(query.dataUpdatedAt);
  const isPrinting = usePrinting();
  if (query.data === undefined) {
    return (
      <>
        <PageHeader title={organisation.name} detail={words.t('reports.overview')} />
        {isAllowed ? <QueryView query={query}>{() => null}</QueryView> : <NoFigures />}
      </>
    );
  }
  const overview = query.data;
  return (
    <div className={styles.page} data-paper={isPrinting || undefined}>
      <div className={styles.fold}>
        <PageHeader
          title={organisation.name}
          detail={toPeriodWords(overview, words)}
          status={toFreshness(overview, words, isPrinting)}
          actions={
            <PeriodSelects
              years={overview.availableFiscalYears}
              fiscalYear={overview.fiscalYear}
              months={overview.months}
              through={through}
              last={overview.through}
              onChange={setState}
            />
          }
        />
        <EmptyHints overview={overview} />
        <Exceptions
          exceptions={toExceptions(overview, words)}
          reminders={toReminders(overview, words)}
          words={words}
        />
        <KeyFigures figures={toKeyFigures(overview, words)} words={words} />
        <div className={styles.charts}>
          <MonthsChart overview={overview} who={organisation.name} words={words} />
          <StructureChart overview={overview} who={organisation.name} words={words} />
          <RoiChart overview={overview} words={words} />
          <KpisChart overview={overview} words={words} />
        </div>
        {isPrinting && <NotationKey />}
      </div>
      <BelowTheFold overview={overview} words={words} />
    </div>
  );
}

/** Who manages people and settings only is told so, instead of being refused. */
function NoFigures() {
  const { t } = useI18n();
  const { organisation } = useOrganisation();
  return (
    <EmptyState
      title={t('reports.noFigures')}
      action={
        <PageLink to="/o/$slug/administration" params={{ slug: organisation.slug }}>
          {t('reports.noFiguresLink')}
        </PageLink>
      }
    >
      {t('reports.noFiguresHint')}
    </EmptyState>
  );
}

function BelowTheFold({ overview, words }: { overview: Overview; words: ReturnType<typeof useReportWords> }) {
  const { t } = words;
  const { organisation } = useOrganisation();
  const params = { slug: organisation.slug };
  return (
    <div className={styles.below}>
      <section aria-labelledby="notation">
        <h2 id="notation" className={styles.title}>
          {t('reports.notation')}
        </h2>
        <NotationKey />
      </section>
      <TopVariances overview={overview} range={toRange(overview, words) ?? ''} words={words} />
      {overview.impactHidden > 0 && <p>{t('impact.hidden', { count: overview.impactHidden })}</p>}
      <p className={styles.links}>
        <PageLink to="/o/$slug/report" params={params} search={{ year: overview.fiscalYear }}>
          {t('reports.toReport')}
        </PageLink>
        <PageLink to="/o/$slug/impact" params={params}>
          {t('reports.toImpact')}
        </PageLink>
      </p>
    </div>
  );
}
