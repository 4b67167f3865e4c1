import { Button } from '@mantine/core';
import type { BudgetLine, BudgetVersion } from '@etat/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import {
  ActionsHead,
  DataTable,
  EmptyState,
  NameCell,
  NumberCell,
  NumberHead,
  PanelBar,
  QueryView,
} from '../../../ui';
import { reserveQuery } from '../api/rounds.query';
import type { MasterData } from '../model/master-data';
import { ReleaseReserveDialog, ReserveForm } from './reserve-forms';

/** What a version holds back centrally; set aside and released while it is a draft. */
export function ReservePanel({ version, master }: { version: BudgetVersion; master: MasterData }) {
  const { t, formatMoney } = useI18n();
  const { path } = useOrganisation();
  const query = useQuery(reserveQuery(path, version.id));
  const [isAdding, setAdding] = useState(false);
  const [released, setReleased] = useState<BudgetLine | null>(null);
  const isDraft = version.status === 'draft';
  const add = isDraft ? (
    <Button onClick={() => setAdding(true)}>{t('rounds.reserve.add')}</Button>
  ) : undefined;
  return (
    <>
      <PanelBar text={t(isDraft ? 'rounds.reserve.text' : 'rounds.reserve.locked')}>{add}</PanelBar>
      <QueryView query={query}>
        {({ lines, totalMinor }) =>
          lines.length === 0 ? (
            <EmptyState title={t('rounds.reserve.empty.title')}>{t('rounds.reserve.empty.text')}</EmptyState>
          ) : (
            <DataTable label={t('rounds.reserve.table')} minWidth={520}>
              <thead>
                <tr>
                  <th scope="col">{t('rounds.reserve.title')}</th>
                  <th scope="col">{t('rounds.column.name')}</th>
                  <NumberHead>{t('rounds.reserve.amount')}</NumberHead>
                  {isDraft ? <ActionsHead /> : null}
                </tr>
              </thead>
              <tbody>
                {lines.map((line) => (
                  <tr key={line.id}>
                    <NameCell>{line.title}</NameCell>
                    <td>{master.costCentres.find(({ id }) => id === line.costCentreId)?.name}</td>
                    <NumberCell>{formatMoney(line.totalMinor, { plain: true })}</NumberCell>
                    {isDraft ? (
                      <td>
                        <Button
                          variant="default"
                          size="compact-xs"
                          disabled={line.totalMinor <= 0}
                          aria-label={t('rounds.reserve.release.named', { name: line.title })}
                          onClick={() => setReleased(line)}
                        >
                          {t('rounds.reserve.release')}
                        </Button>
                      </td>
                    ) : null}
                  </tr>
                ))}
              </tbody>
              <tfoot>
                <tr>
                  <th scope="row" colSpan={2}>
                    {t('rounds.reserve.total')}
                  </th>
                  <NumberCell>{formatMoney(totalMinor, { plain: true })}</NumberCell>
                  {isDraft ? <td /> : null}
                </tr>
              </tfoot>
            </DataTable>
          )
        }
      </QueryView>
      {isAdding ? <ReserveForm version={version} master={master} onClose={() => setAdding(false)} /> : null}
      {released ? (
        <ReleaseReserveDialog reserve={released} version={version} onClose={() => setReleased(null)} />
      ) : null}
    </>
  );
}
