import { Button } from '@mantine/core';
import type { Kpi } from '@etat/contracts';
import { fiscalMonths } from '@etat/domain';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useI18n } from '../../platform/i18n';
import { useFiscalYear } from '../../platform/page-state';
import { useOrganisation } from '../../platform/session';
import { ConfirmDialog, FiscalYearSelect, PageHeader, PageLink, QueryView } from '../../ui';
import { deleteKpi, kpiQuery, kpisKey, seriesQuery } from './api/kpis.query';
import { KpiForm } from './components/kpi-form';
import { KpiHistory } from './components/kpi-history';
import classes from './components/kpis.module.css';
import { ValueTable } from './components/value-table';

/** One KPI: its course, and a year of values and targets to type. */
export function KpiPage() {
  const { path } = useOrganisation();
  const { kpiId } = useParams({ strict: false });
  const query = useQuery(kpiQuery(path, kpiId ?? ''));
  return <QueryView query={query}>{(kpi) => <KpiView kpi={kpi} />}</QueryView>;
}

function KpiView({ kpi }: { kpi: Kpi }) {
  const { t } = useI18n();
  const { path, can, organisation } = useOrganisation();
  const { slug, fiscalYearStartMonth } = organisation;
  const { fiscalYear } = useFiscalYear();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [dialog, setDialog] = useState<'edit' | 'delete' | null>(null);
  const months = useMemo(
    () => fiscalMonths(fiscalYear, fiscalYearStartMonth),
    [fiscalYear, fiscalYearStartMonth],
  );
  const [from = ''] = fiscalMonths(fiscalYear - 1, fiscalYearStartMonth);
  const series = useQuery(seriesQuery(path, kpi.id, { from, to: months[11] ?? '' }));
  return (
    <>
      <PageHeader
        title={kpi.name}
        detail={t(`kpis.stage.${kpi.stage}`)}
        status={
          <PageLink to="/o/$slug/kpis" params={{ slug }}>
            {t('kpis.back')}
          </PageLink>
        }
        actions={
          <>
            <FiscalYearSelect />
            {can('kpis.define') ? (
              <>
                <Button variant="default" onClick={() => setDialog('edit')}>
                  {t('kpis.edit.button')}
                </Button>
                <Button variant="default" onClick={() => setDialog('delete')}>
                  {t('kpis.delete.button')}
                </Button>
              </>
            ) : null}
          </>
        }
      />
      {kpi.description ? <p className={classes.lead}>{kpi.description}</p> : null}
      <QueryView query={series}>
        {({ rows }) => (
          <div className={classes.detail}>
            <section>
              <h2 className={classes.heading}>{t('kpis.values.title', { year: String(fiscalYear) })}</h2>
              <ValueTable kpi={kpi} rows={rows.filter(({ month }) => months.includes(month))} />
            </section>
            <KpiHistory kpi={kpi} rows={rows} />
          </div>
        )}
      </QueryView>
      {dialog === 'edit' ? <KpiForm kpi={kpi} onClose={() => setDialog(null)} /> : null}
      {dialog === 'delete' ? (
        <ConfirmDialog
          title={t('kpis.delete.title', { name: kpi.name })}
          confirmLabel={t('kpis.delete.button')}
          isDangerous
          onConfirm={async () => {
            await deleteKpi(path, kpi);
            void queryClient.invalidateQueries({ queryKey: kpisKey(path) });
            await navigate({ to: '/o/$slug/kpis', params: { slug } });
          }}
          onClose={() => setDialog(null)}
        >
          <p>{t('kpis.delete.text')}</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}
