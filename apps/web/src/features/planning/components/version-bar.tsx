import { Badge, Button } from '@mantine/core';
import type { BudgetVersion } from '@etat/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { ConfirmDialog, FormModal, NoteField } from '../../../ui';
import { BudgetUse } from './budget-use';
import { deleteVersion, moveVersion, versionsKey, type VersionStep } from '../api/planning.query';

type Dialog = 'submit' | 'approve' | 'reject' | 'discard';
const STEP: Record<Exclude<Dialog, 'discard'>, VersionStep> = {
  submit: 'in-review',
  approve: 'approved',
  reject: 'draft',
};

/** Where a version stands, and the steps the reader may take with it. */
export function VersionBar({ version, onDeleted }: { version: BudgetVersion; onDeleted: () => void }) {
  const { t } = useI18n();
  const { can, personId } = useOrganisation();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const { status } = version;
  const isMine = version.submittedBy === personId;
  return (
    <>
      <Badge variant="outline" radius="sm" color="accent" tt="none">
        {t('planning.status', { status: status.replace('-', '_') })}
      </Badge>
      <BudgetUse version={version} />
      {status === 'draft' && can('plan.submit') ? (
        <Button onClick={() => setDialog('submit')} disabled={version.lineCount === 0}>
          {t('planning.submit.button')}
        </Button>
      ) : null}
      {status === 'draft' && version.lineCount === 0 && can('plan.write') ? (
        <Button variant="default" onClick={() => setDialog('discard')}>
          {t('planning.discard.button')}
        </Button>
      ) : null}
      {status === 'in-review' && can('plan.approve') ? (
        <>
          {isMine ? <span>{t('planning.approve.four-eyes')}</span> : null}
          <Button onClick={() => setDialog('approve')} disabled={isMine}>
            {t('planning.approve.button')}
          </Button>
          <Button variant="default" onClick={() => setDialog('reject')}>
            {t('planning.reject.button')}
          </Button>
        </>
      ) : null}
      {dialog ? (
        <StepDialog dialog={dialog} version={version} onClose={() => setDialog(null)} onDeleted={onDeleted} />
      ) : null}
    </>
  );
}

interface StepDialogProps {
  dialog: Dialog;
  version: BudgetVersion;
  onClose: () => void;
  onDeleted: () => void;
}

function StepDialog({ dialog, version, onClose, onDeleted }: StepDialogProps) {
  const { t, formatMoney } = useI18n();
  const { path } = useOrganisation();
  const queryClient = useQueryClient();
  const [reason, setReason] = useState('');
  const { name } = version;
  async function run() {
    if (dialog === 'discard') {
      await deleteVersion(path, version);
      onDeleted();
    } else await moveVersion(path, version, { to: STEP[dialog], reason });
    await queryClient.invalidateQueries({ queryKey: versionsKey(path) });
  }
  if (dialog === 'reject') {
    return (
      <FormModal
        title={t('planning.reject.title', { name })}
        submitLabel={t('planning.reject.button')}
        onClose={onClose}
        onSubmit={async () => {
          await run();
          onClose();
        }}
      >
        <NoteField
          required
          name="reason"
          label={t('planning.reject.reason')}
          value={reason}
          onChange={setReason}
        />
      </FormModal>
    );
  }
  return (
    <ConfirmDialog
      title={t(`planning.${dialog}.title`, { name })}
      confirmLabel={t(`planning.${dialog}.button`)}
      isDangerous={dialog === 'discard'}
      onConfirm={run}
      onClose={onClose}
    >
      <p>
        {t(`planning.${dialog}.text`, { count: version.lineCount, total: formatMoney(version.totalMinor) })}
      </p>
    </ConfirmDialog>
  );
}
