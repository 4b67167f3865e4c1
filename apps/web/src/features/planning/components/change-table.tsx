import { Button } from '@mantine/core';
import type { BudgetChange } from '@etat/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { ActionsHead, DataTable, NumberCell, NumberHead, PageLink } from '../../../ui';
import { delegationsQuery } from '../api/approval.query';
import { type Decision, DecisionDialog } from './decision-dialog';

/** Every change with its lines, who asked and who decided; open ones with their buttons. */
export function ChangeTable({ changes }: { changes: BudgetChange[] }) {
  const { t, formatMoney, formatInstant } = useI18n();
  const { organisation } = useOrganisation();
  const [deciding, setDeciding] = useState<{ change: BudgetChange; to: Decision } | null>(null);
  return (
    <>
      <DataTable label={t('versions.changes.title')} minWidth={1080}>
        <thead>
          <tr>
            <th scope="col">{t('versions.changes.column.kind')}</th>
            <NumberHead>{t('versions.column.amount')}</NumberHead>
            <th scope="col">{t('versions.changes.column.when')}</th>
            <th scope="col">{t('versions.changes.column.lines')}</th>
            <th scope="col">{t('versions.column.reason')}</th>
            <th scope="col">{t('versions.column.status')}</th>
            <th scope="col">{t('versions.changes.column.decision')}</th>
            <ActionsHead />
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.id}>
              <td>{t('versions.changes.kind', { kind: change.kind })}</td>
              <NumberCell>{formatMoney(change.volumeMinor)}</NumberCell>
              <td>
                {t('versions.changes.by', {
                  name: change.requestedBy ?? '',
                  at: formatInstant(change.requestedAt),
                })}
              </td>
              <td>
                {change.items.map(({ lineId, title, totalMinor }) => (
                  <div key={lineId}>
                    <PageLink to="/o/$slug/plan/lines/$lineId" params={{ slug: organisation.slug, lineId }}>
                      {title}
                    </PageLink>{' '}
                    {formatMoney(totalMinor, { signed: true })}
                  </div>
                ))}
              </td>
              <td>{change.reason}</td>
              <td>{t('versions.changes.status', { status: change.status })}</td>
              <td>
                <DecisionText change={change} />
              </td>
              <td>
                <Actions change={change} onDecide={(to) => setDeciding({ change, to })} />
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      {deciding ? <DecisionDialog {...deciding} onClose={() => setDeciding(null)} /> : null}
    </>
  );
}

function DecisionText({ change }: { change: BudgetChange }) {
  const { t, formatInstant } = useI18n();
  const { status, decidedBy, inNameOf, decidedAt, decisionReason } = change;
  if (status === 'requested') return null;
  const at = formatInstant(decidedAt);
  if (decidedBy === null) return <>{t('versions.changes.free')}</>;
  return (
    <>
      {inNameOf === null
        ? t('versions.changes.by', { name: decidedBy, at })
        : t('versions.changes.for', { name: decidedBy, other: inNameOf, at })}
      {decisionReason ? <div>{decisionReason}</div> : null}
    </>
  );
}

function Actions({ change, onDecide }: { change: BudgetChange; onDecide: (to: Decision) => void }) {
  const { t } = useI18n();
  const { path, can, personId } = useOrganisation();
  const delegations = useQuery(delegationsQuery(path)).data ?? [];
  if (change.status !== 'requested') return null;
  const isMine = change.requestedById === personId;
  const standsIn = delegations.some(({ toPersonId, isActive }) => isActive && toPersonId === personId);
  const mayDecide = can('plan.approve') || standsIn;
  const lines = change.items.map(({ title }) => title).join(', ');
  const buttons: [Decision, string, boolean][] = [
    ['approved', t('versions.changes.approve'), mayDecide && !isMine],
    ['rejected', t('versions.changes.reject'), mayDecide && !isMine],
    ['withdrawn', t('versions.changes.withdraw'), isMine],
  ];
  return buttons.map(([to, label, isPossible]) =>
    isPossible ? (
      <Button
        key={to}
        variant="subtle"
        size="compact-xs"
        aria-label={t('versions.changes.act', { action: label, lines })}
        onClick={() => onDecide(to)}
      >
        {label}
      </Button>
    ) : null,
  );
}
