import { MonthSchema } from '@etat/contracts';
import { fiscalMonths } from '@etat/domain';
import { useQuery } from '@tanstack/react-query';
import * as z from 'zod';
import { useI18n } from '../../platform/i18n';
import { currentMonth, useFiscalYear, useUrlState } from '../../platform/page-state';
import { useOrganisation } from '../../platform/session';
import { ErrorState, FiscalYearSelect, Loading, PageHeader, QueryView, SelectField } from '../../ui';
import { PlanNavigation, useMasterData } from '../planning';
import { alertsQuery, controlStateQuery } from './api/control.query';
import { AlertList } from './components/alert-list';
import { CheckPanel } from './components/check-panel';
import { FreezePanel } from './components/freeze-panel';
import { RulePanel } from './components/rule-panel';
import classes from './control.module.css';

const PageState = z.object({ month: MonthSchema.optional().catch(undefined) });

/** Budget control: alerts, rules with where their budgets stand, freezes, and what would pass. */
export function ControlPage() {
  const { t, formatMonth } = useI18n();
  const { path, organisation } = useOrganisation();
  const { fiscalYear } = useFiscalYear();
  const [url, setUrl] = useUrlState(PageState);
  const months = fiscalMonths(fiscalYear, organisation.fiscalYearStartMonth);
  const wanted = url.month ?? currentMonth();
  const month = months.find((each) => each === wanted) ?? months[11] ?? wanted;
  const state = useQuery(controlStateQuery(path, { fiscalYear, month }));
  const { data: alerts = [] } = useQuery(alertsQuery(path, { fiscalYear, month }));
  const master = useMasterData();
  const { data } = master;
  return (
    <>
      <PageHeader
        title={t('control.title')}
        detail={formatMonth(month)}
        actions={
          <>
            <FiscalYearSelect />
            <SelectField
              required
              w={130}
              aria-label={t('control.month')}
              options={months.map((each) => ({ value: each, label: formatMonth(each) }))}
              value={month}
              onChange={(next) => setUrl({ month: next ?? undefined })}
            />
          </>
        }
      />
      <PlanNavigation />
      {master.error ? <ErrorState error={master.error} onRetry={master.refetch} /> : null}
      {!master.error && !data ? <Loading /> : null}
      {data ? (
        <div className={classes.sections}>
          <AlertList alerts={alerts} master={data} />
          <QueryView query={state}>{(found) => <RulePanel state={found} master={data} />}</QueryView>
          <FreezePanel master={data} />
          <CheckPanel month={month} master={data} />
        </div>
      ) : null}
    </>
  );
}
