import type { PlanActualReport } from '@etat/contracts';
import { useQuery } from '@tanstack/react-query';
// Not the kit's index: the report draws no chart.
import { usePrinting } from '../../charts/components/chart-theme';
import { useUrlState } from '../../platform/page-state';
import { useFiscalYear } from '../../platform/page-state';
import { useOrganisation } from '../../platform/session';
import { EmptyState, PageHeader, PageLink, QueryView } from '../../ui';
import { planActualQuery, toExportUrl, type PlanActualParameters } from './api/plan-actual.query';
import { ReportControls } from './components/report-controls';
import { ReportMatrix } from './components/report-matrix';
import { useReportWords } from './components/use-report-words';
import { ReportState, toClosedKeys, toClosedText } from './model/report-state';
import { toFreshness } from './model/to-freshness';
import { toPeriodWords } from './model/to-period';
import styles from './report.module.css';

/** Plan against actual in a matrix: one dimension down, the year across; its file holds exactly the same. */
export function ReportPage() {
  const { path, organisation } = useOrganisation();
  const { fiscalYear } = useFiscalYear();
  const [state, setState] = useUrlState(ReportState);
  const dimension = state.dimension ?? 'cost-centre';
  const parameters: PlanActualParameters = {
    fiscalYear,
    versionId: state.version,
    dimension,
    through: state.through,
  };
  const query = useQuery(planActualQuery(path, parameters));
  const words = useReportWords(query.dataUpdatedAt);
  const isPrinting = usePrinting();
  const report = query.data;
  return (
    <div className={styles.page}>
      <PageHeader
        title={words.t('reports.report')}
        detail={report ? `${organisation.name} · ${toPeriodWords(report, words)}` : organisation.name}
        status={report ? toFreshness(report, words, isPrinting) : undefined}
      />
      <ReportControls
        fiscalYear={fiscalYear}
        months={report?.months ?? []}
        state={{ ...state, dimension }}
        onChange={setState}
        exportUrls={{
          rfc4180: toExportUrl(path, parameters, 'rfc4180'),
          germanExcel: toExportUrl(path, parameters, 'german-excel'),
        }}
      />
      <QueryView query={query}>
        {(data) =>
          isEmpty(data) ? (
            <ReportEmpty fiscalYear={fiscalYear} words={words} />
          ) : (
            <ReportMatrix
              report={data}
              monthView={state.months ?? 'none'}
              closedKeys={toClosedKeys(state.closed)}
              onCloseKeys={(keys) => setState({ closed: toClosedText(keys) })}
              words={words}
            />
          )
        }
      </QueryView>
    </div>
  );
}

function isEmpty({ rows, total }: PlanActualReport): boolean {
  const hasFigures = [...total.planMinor, ...total.actualMinor, ...total.previousYearMinor].some(
    (amount) => amount !== 0,
  );
  return rows.length === 0 || !hasFigures;
}

function ReportEmpty({
  fiscalYear,
  words,
}: {
  fiscalYear: number;
  words: ReturnType<typeof useReportWords>;
}) {
  const { t } = words;
  const { organisation, can } = useOrganisation();
  const params = { slug: organisation.slug };
  return (
    <EmptyState
      title={t('reports.reportEmpty')}
      action={
        <>
          {can('plan.read') && (
            <PageLink to="/o/$slug/plan" params={params} search={{ year: fiscalYear }}>
              {t('reports.emptyPlanLink')}
            </PageLink>
          )}
          {can('actuals.read') && (
            <PageLink to="/o/$slug/actuals" params={params}>
              {t('reports.emptyActualLink')}
            </PageLink>
          )}
        </>
      }
    >
      {t('reports.reportEmptyHint')}
    </EmptyState>
  );
}
