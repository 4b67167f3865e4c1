import { Button } from '@mantine/core';
import type { BudgetVersion } from '@etat/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useI18n } from '../../platform/i18n';
import { useOrganisation } from '../../platform/session';
import { EmptyState, PanelBar, QueryView } from '../../ui';
import { changesQuery } from './api/changes.query';
import { linesQuery } from './api/planning.query';
import { BudgetParts } from './components/budget-parts';
import { CarryForwardForm } from './components/carry-forward-form';
import { ChangeForm } from './components/change-form';
import { ChangeTable } from './components/change-table';
import { TransferForm } from './components/transfer-form';
import { VersionPage } from './components/version-page';
import type { MasterData } from './model/master-data';

type Dialog = 'request' | 'transfer' | 'carry';

/** Changes: what was asked of an approved budget since, and what became of it. */
export function ChangesPage() {
  return (
    <VersionPage title="versions.changes.title" prefer={({ status }) => status === 'approved'}>
      {(version, master) => <Changes key={version.id} version={version} master={master} />}
    </VersionPage>
  );
}

function Changes({ version, master }: { version: BudgetVersion; master: MasterData }) {
  const { t } = useI18n();
  const { path, can } = useOrganisation();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const isOpen = version.status === 'approved';
  const changes = useQuery(changesQuery(path, version.id));
  const lines = useQuery({ ...linesQuery(path, version.id), enabled: isOpen });
  const close = () => setDialog(null);
  const buttons: [Dialog, string][] = [
    ['request', t('versions.changes.request')],
    ['transfer', t('versions.changes.transfer')],
    ['carry', t('versions.changes.carry')],
  ];
  return (
    <>
      {isOpen ? (
        <>
          <BudgetParts name={version.name} parts={version} />
          <PanelBar text={t('versions.changes.text')}>
            {can('plan.submit')
              ? buttons.map(([name, label]) => (
                  <Button
                    key={name}
                    variant={name === 'request' ? 'filled' : 'default'}
                    disabled={!lines.data}
                    onClick={() => setDialog(name)}
                  >
                    {label}
                  </Button>
                ))
              : null}
          </PanelBar>
        </>
      ) : null}
      <QueryView query={changes}>
        {(list) =>
          list.length > 0 ? (
            <ChangeTable changes={list} />
          ) : (
            <EmptyState title={t(`versions.changes.${isOpen ? 'empty' : 'not-approved'}.title`)}>
              {t(`versions.changes.${isOpen ? 'empty' : 'not-approved'}.text`)}
            </EmptyState>
          )
        }
      </QueryView>
      {dialog === 'request' && lines.data ? (
        <ChangeForm version={version} lines={lines.data} onClose={close} />
      ) : null}
      {dialog === 'transfer' && lines.data ? (
        <TransferForm version={version} lines={lines.data} master={master} onClose={close} />
      ) : null}
      {dialog === 'carry' ? <CarryForwardForm version={version} master={master} onClose={close} /> : null}
    </>
  );
}
