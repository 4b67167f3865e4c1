import type { BudgetLine, BudgetVersion } from '@etat/contracts';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useI18n } from '../../platform/i18n';
import { useOrganisation } from '../../platform/session';
import {
  DataTable,
  ErrorState,
  Loading,
  NumberCell,
  NumberHead,
  PageHeader,
  PageLink,
  QueryView,
} from '../../ui';
import { lineQuery } from './api/history.query';
import { versionsQuery } from './api/planning.query';
import { BudgetParts } from './components/budget-parts';
import { LineHistory } from './components/line-history';
import { PlanNavigation } from './components/plan-navigation';
import { useMasterData } from './components/use-master-data';

/** One budget line: where it stands, its months, and who changed what. */
export function LinePage() {
  const { path } = useOrganisation();
  const { lineId } = useParams({ strict: false });
  const line = useQuery(lineQuery(path, lineId ?? ''));
  const versions = useQuery(versionsQuery(path));
  return (
    <QueryView query={line}>
      {(found) => (
        <QueryView query={versions}>
          {(all) => <LineView line={found} version={all.find(({ id }) => id === found.budgetVersionId)} />}
        </QueryView>
      )}
    </QueryView>
  );
}

function LineView({ line, version }: { line: BudgetLine; version: BudgetVersion | undefined }) {
  const { t, formatMoney, formatHours, formatMonth } = useI18n();
  const { organisation } = useOrganisation();
  const master = useMasterData();
  if (master.error) return <ErrorState error={master.error} onRetry={master.refetch} />;
  if (!master.data || !version) return <Loading />;
  return (
    <>
      <PageHeader
        title={line.title}
        detail={`${version.name}, ${t(`versions.status.${line.status}`)}`}
        status={
          <PageLink
            to="/o/$slug/plan"
            params={{ slug: organisation.slug }}
            search={{ year: version.fiscalYear, version: version.id }}
          >
            {t('versions.history.back')}
          </PageLink>
        }
      />
      <PlanNavigation />
      <BudgetParts name={line.title} parts={line} />
      <DataTable label={t('versions.history.months')} minWidth={960}>
        <thead>
          <tr>
            <th scope="col">{t('versions.history.months')}</th>
            {version.months.map((month) => (
              <NumberHead key={month}>{formatMonth(month, 'short')}</NumberHead>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('versions.column.amount')}</th>
            {line.amountsMinor.map((minor, period) => (
              <NumberCell key={version.months[period]}>{formatMoney(minor, { plain: true })}</NumberCell>
            ))}
          </tr>
          {line.kind === 'internal' ? (
            <tr>
              <th scope="row">{t('planning.column.hours')}</th>
              {line.minutes.map((minutes, period) => (
                <NumberCell key={version.months[period]}>{formatHours(minutes)}</NumberCell>
              ))}
            </tr>
          ) : null}
        </tbody>
      </DataTable>
      <h2>{t('versions.history.title')}</h2>
      <LineHistory line={line} months={version.months} master={master.data} />
    </>
  );
}
