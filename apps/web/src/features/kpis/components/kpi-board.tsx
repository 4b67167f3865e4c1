import type { Kpi } from '@etat/contracts';
import { addMonths } from '@etat/domain';
import { useQueries } from '@tanstack/react-query';
// Not the kit's index: the board draws no canvas and needs no Chart.js.
import { Sparkline } from '../../../charts/components/sparkline';
import { useI18n } from '../../../platform/i18n';
import { currentMonth } from '../../../platform/page-state';
import { useOrganisation } from '../../../platform/session';
import { DataTable, NameCell, NumberCell, NumberHead, PageLink } from '../../../ui';
import { seriesQuery } from '../api/kpis.query';
import { groupByStage } from '../model/group-by-stage';
import { JudgementMark } from './judgement-mark';
import classes from './kpis.module.css';
import { useKpiWords } from './use-kpi-words';

const MONTHS_BACK = 12;

/** All KPIs along the impact chain: how each stands, and where it comes from. */
export function KpiBoard({ kpis }: { kpis: Kpi[] }) {
  const { t } = useI18n();
  const { path } = useOrganisation();
  const series = useQueries({
    queries: kpis.map((kpi) => {
      const to = kpi.latest?.month ?? currentMonth();
      return {
        ...seriesQuery(path, kpi.id, { from: addMonths(to, -MONTHS_BACK), to }),
        enabled: kpi.latest !== null,
      };
    }),
  });
  const valuesOf = (kpi: Kpi) => {
    const rows = series[kpis.indexOf(kpi)]?.data?.rows ?? [];
    return rows.map(({ valueE4 }) => (valueE4 === null ? null : valueE4 / 10_000));
  };
  return (
    <DataTable label={t('kpis.board.label')} minWidth={880}>
      <thead>
        <tr>
          <th scope="col">{t('kpis.column.name')}</th>
          <th scope="col">{t('kpis.column.month')}</th>
          <NumberHead>{t('kpis.column.value')}</NumberHead>
          <NumberHead>{t('kpis.column.target')}</NumberHead>
          <NumberHead>{t('kpis.column.previous-month')}</NumberHead>
          <NumberHead>{t('kpis.column.previous-year')}</NumberHead>
          <th scope="col">{t('kpis.column.judgement')}</th>
          <th scope="col">{t('kpis.column.course')}</th>
        </tr>
      </thead>
      {groupByStage(kpis).map(({ stage, kpis: staged }) => (
        <tbody key={stage}>
          <tr className={classes.stage}>
            <th scope="rowgroup" colSpan={8}>
              {t(`kpis.stage.${stage}`)}
              <span>{t(`kpis.stage.${stage}.hint`)}</span>
            </th>
          </tr>
          {staged.map((kpi) => (
            <KpiRow key={kpi.id} kpi={kpi} values={valuesOf(kpi)} />
          ))}
        </tbody>
      ))}
    </DataTable>
  );
}

function KpiRow({ kpi, values }: { kpi: Kpi; values: (number | null)[] }) {
  const { t, formatMonth } = useI18n();
  const words = useKpiWords();
  const { organisation } = useOrganisation();
  const { latest, unit } = kpi;
  return (
    <tr>
      <NameCell>
        <PageLink to="/o/$slug/kpis/$kpiId" params={{ slug: organisation.slug, kpiId: kpi.id }}>
          {kpi.name}
        </PageLink>
        {kpi.isActive ? null : <span className={classes.soft}> ({t('kpis.inactive')})</span>}
      </NameCell>
      <td>
        {latest ? formatMonth(latest.month) : <span className={classes.soft}>{t('kpis.no-value')}</span>}
      </td>
      <NumberCell>{latest ? words.value(latest.valueE4, unit) : ''}</NumberCell>
      <NumberCell>
        {latest || kpi.direction === 'band' ? words.target(latest?.targetE4 ?? null, kpi) : ''}
      </NumberCell>
      <NumberCell>{latest ? words.change(latest.previousMonth, unit) : ''}</NumberCell>
      <NumberCell>{latest ? words.change(latest.previousYear, unit) : ''}</NumberCell>
      <td>{latest ? <JudgementMark judgement={latest.judgement} /> : null}</td>
      <td>
        <span className={classes.spark}>
          {values.length > 0 ? <Sparkline values={values} effect={latest?.judgement ?? 'neutral'} /> : null}
        </span>
      </td>
    </tr>
  );
}
