import type { BudgetChange, BudgetChangeDecision } from '@etat/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { FormModal, NoteField } from '../../../ui';
import { decideChange } from '../api/changes.query';

export type Decision = BudgetChangeDecision['to'];

interface DecisionDialogProps {
  change: BudgetChange;
  to: Decision;
  onClose: () => void;
}

/** Approves, rejects or withdraws a change; a rejection says why. */
export function DecisionDialog({ change, to, onClose }: DecisionDialogProps) {
  const { t, formatMoney } = useI18n();
  const { path } = useOrganisation();
  const queryClient = useQueryClient();
  const [reason, setReason] = useState('');
  const labels: Record<Decision, string> = {
    approved: t('versions.changes.approve'),
    rejected: t('versions.changes.reject'),
    withdrawn: t('versions.changes.withdraw'),
  };
  return (
    <FormModal
      title={t('versions.changes.decide.title', { to, kind: change.kind })}
      submitLabel={labels[to]}
      onClose={onClose}
      onSubmit={async () => {
        await decideChange(path, change, { to, reason });
        await queryClient.invalidateQueries({ queryKey: [path] });
        onClose();
      }}
    >
      <ul>
        {change.items.map(({ lineId, title, totalMinor }) => (
          <li key={lineId}>
            {title}: {formatMoney(totalMinor, { signed: true })}
          </li>
        ))}
      </ul>
      <p>{change.reason}</p>
      {to === 'withdrawn' ? null : (
        <NoteField
          required={to === 'rejected'}
          name="reason"
          label={t('versions.approval.reason')}
          value={reason}
          onChange={setReason}
        />
      )}
    </FormModal>
  );
}
