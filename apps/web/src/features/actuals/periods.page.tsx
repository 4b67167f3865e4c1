import { Badge, Button } from '@mantine/core';
import type { Period } from '@etat/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useI18n } from '../../platform/i18n';
import { useFiscalYear } from '../../platform/page-state';
import { useOrganisation } from '../../platform/session';
import {
  ActionsHead,
  DataTable,
  FiscalYearSelect,
  NameCell,
  NumberCell,
  NumberHead,
  PageHeader,
  PanelBar,
  QueryView,
} from '../../ui';
import { periodsQuery } from './api/closing.query';
import { ActualsNavigation } from './components/actuals-navigation';
import { PeriodDialog } from './components/period-dialog';

/** The months of a fiscal year: which take postings, and who closed or reopened them. */
export function PeriodsPage() {
  const { t, formatMonth, formatMoney, formatInstant } = useI18n();
  const { path, can } = useOrganisation();
  const { fiscalYear } = useFiscalYear();
  const query = useQuery(periodsQuery(path, fiscalYear));
  const [chosen, setChosen] = useState<Period | null>(null);
  const mayClose = can('periods.close');
  const year = String(fiscalYear);
  return (
    <>
      <PageHeader
        title={t('actuals.title')}
        detail={t('closing.section.periods')}
        actions={<FiscalYearSelect />}
      />
      <ActualsNavigation />
      <PanelBar text={t('closing.periods.text')} />
      <QueryView query={query}>
        {(periods) => (
          <DataTable label={t('closing.periods.table', { year })} minWidth={760}>
            <thead>
              <tr>
                <th scope="col">{t('closing.periods.month')}</th>
                <th scope="col">{t('closing.periods.state')}</th>
                <NumberHead>{t('closing.periods.actual')}</NumberHead>
                <NumberHead>{t('closing.periods.closed-at')}</NumberHead>
                <th scope="col">{t('closing.periods.since')}</th>
                <th scope="col">{t('closing.periods.who')}</th>
                <th scope="col">{t('closing.periods.reason')}</th>
                {mayClose ? <ActionsHead /> : null}
              </tr>
            </thead>
            <tbody>
              {periods.map((period) => {
                const month = formatMonth(period.month);
                const to = period.state === 'open' ? 'close' : 'reopen';
                return (
                  <tr key={period.month}>
                    <NameCell>{month}</NameCell>
                    <td>
                      <Badge
                        variant={period.state === 'closed' ? 'filled' : 'outline'}
                        color="accent"
                        radius="sm"
                        tt="none"
                      >
                        {t(`closing.periods.state.${period.state}`)}
                      </Badge>
                    </td>
                    <NumberCell>{formatMoney(period.actualMinor, { plain: true })}</NumberCell>
                    <NumberCell>
                      {period.closedMinor === null ? '' : formatMoney(period.closedMinor, { plain: true })}
                    </NumberCell>
                    <td>{period.changedAt === null ? '' : formatInstant(period.changedAt)}</td>
                    <td>{period.changedBy}</td>
                    <td>{period.reason}</td>
                    {mayClose ? (
                      <td>
                        <Button
                          variant="default"
                          size="compact-xs"
                          aria-label={t(`closing.periods.${to}.named`, { month })}
                          onClick={() => setChosen(period)}
                        >
                          {t(`closing.periods.${to}`)}
                        </Button>
                      </td>
                    ) : null}
                  </tr>
                );
              })}
            </tbody>
          </DataTable>
        )}
      </QueryView>
      {chosen ? <PeriodDialog period={chosen} onClose={() => setChosen(null)} /> : null}
    </>
  );
}
