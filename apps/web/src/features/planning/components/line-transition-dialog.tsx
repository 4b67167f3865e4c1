import type { BudgetLine, BudgetVersion, LineTransitionResult } from '@etat/contracts';
import { sumMinor, type LineStatus } from '@etat/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { FormModal, NoteField } from '../../../ui';
import { moveLines } from '../api/approval.query';

interface LineTransitionDialogProps {
  version: BudgetVersion;
  lines: BudgetLine[];
  to: LineStatus;
  onDone: (result: LineTransitionResult) => void;
  onClose: () => void;
}

/** Asks once for all chosen lines; a rejection says why. */
export function LineTransitionDialog({ version, lines, to, onDone, onClose }: LineTransitionDialogProps) {
  const { t, formatMoney } = useI18n();
  const { path } = useOrganisation();
  const queryClient = useQueryClient();
  const [reason, setReason] = useState('');
  const title = t('versions.approval.dialog', { count: lines.length, to });
  const total = formatMoney(sumMinor(lines.map(({ totalMinor }) => totalMinor)));
  return (
    <FormModal
      title={title}
      submitLabel={t(
        `versions.approval.${to === 'submitted' ? 'submit' : to === 'approved' ? 'approve' : to === 'rejected' ? 'reject' : 'withdraw'}`,
      )}
      onClose={onClose}
      onSubmit={async () => {
        onDone(await moveLines(path, version.id, { lineIds: lines.map(({ id }) => id), to, reason }));
        await queryClient.invalidateQueries({ queryKey: [path] });
        onClose();
      }}
    >
      <p>{t('versions.approval.dialog.text', { total })}</p>
      <NoteField
        required={to === 'rejected'}
        name="reason"
        label={t('versions.approval.reason')}
        value={reason}
        onChange={setReason}
      />
    </FormModal>
  );
}
