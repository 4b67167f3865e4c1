import { Badge, Button } from '@mantine/core';
import type { BudgetVersion } from '@etat/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { ConfirmDialog, FormModal, NoteField } from '../../../ui';
import { BudgetUse } from './budget-use';
import { delegationsQuery } from '../api/approval.query';
import { deleteVersion, linesKey, moveVersion, versionsKey, type VersionStep } from '../api/planning.query';
import { actOnVersion } from '../api/version.query';
import { toVersionSteps, type VersionDialog } from '../model/version-steps';

const STEP: Record<'submit' | 'approve' | 'reject', VersionStep> = {
  submit: 'in-review',
  approve: 'approved',
  reject: 'draft',
};

/** Where a version stands, and the steps the reader may take with it. */
export function VersionBar({ version, onDeleted }: { version: BudgetVersion; onDeleted: () => void }) {
  const { t } = useI18n();
  const { path, can, personId, roles } = useOrganisation();
  const delegations = useQuery(delegationsQuery(path)).data ?? [];
  const [dialog, setDialog] = useState<VersionDialog | null>(null);
  const standsIn = delegations.some(({ toPersonId, isActive }) => isActive && toPersonId === personId);
  const isMine = version.submittedBy === personId;
  const steps = toVersionSteps(version, {
    isOwner: version.createdBy === personId || roles.includes('controller'),
    maySubmit: can('plan.submit'),
    mayWrite: can('plan.write'),
    mayApprove: can('plan.approve') || standsIn,
  });
  const labels: Record<VersionDialog, string> = {
    submit: t('planning.submit.button'),
    approve: t('planning.approve.button'),
    reject: t('planning.reject.button'),
    discard: t('planning.discard.button'),
    share: t('versions.share.button'),
    actuals: t('versions.actuals.button'),
  };
  return (
    <>
      <Badge variant="outline" radius="sm" color="accent" tt="none">
        {t('planning.status', { status: version.status.replace('-', '_') })}
      </Badge>
      <BudgetUse version={version} />
      {version.kind === 'budget' ? null : (
        <Badge variant="outline" radius="sm" color="gray" tt="none">
          {t('versions.kind', { kind: version.kind })}
        </Badge>
      )}
      {version.visibility === 'private' ? (
        <Badge variant="filled" radius="sm" color="gray" tt="none" title={t('versions.kind.private.hint')}>
          {t('versions.kind.private')}
        </Badge>
      ) : null}
      {isMine && steps.includes('approve') ? <span>{t('planning.approve.four-eyes')}</span> : null}
      {steps.map((step) => (
        <Button
          key={step}
          variant={step === 'submit' || step === 'approve' ? 'filled' : 'default'}
          disabled={(step === 'submit' && version.lineCount === 0) || (step === 'approve' && isMine)}
          onClick={() => setDialog(step)}
        >
          {labels[step]}
        </Button>
      ))}
      {dialog ? (
        <StepDialog
          dialog={dialog}
          label={labels[dialog]}
          version={version}
          onClose={() => setDialog(null)}
          onDeleted={onDeleted}
        />
      ) : null}
    </>
  );
}

interface StepDialogProps {
  dialog: VersionDialog;
  label: string;
  version: BudgetVersion;
  onClose: () => void;
  onDeleted: () => void;
}

function StepDialog({ dialog, label, version, onClose, onDeleted }: StepDialogProps) {
  const { t, formatMoney, formatMonth } = useI18n();
  const { path } = useOrganisation();
  const queryClient = useQueryClient();
  const [reason, setReason] = useState('');
  const { name } = version;
  async function run() {
    if (dialog === 'discard') {
      await deleteVersion(path, version);
      onDeleted();
    } else if (dialog === 'share' || dialog === 'actuals') await actOnVersion(path, version, dialog);
    else await moveVersion(path, version, { to: STEP[dialog], reason });
    await queryClient.invalidateQueries({ queryKey: versionsKey(path) });
    await queryClient.invalidateQueries({ queryKey: linesKey(path, version.id) });
  }
  if (dialog === 'reject') {
    return (
      <FormModal
        title={t('planning.reject.title', { name })}
        submitLabel={label}
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
  const values = { count: version.lineCount, total: formatMoney(version.totalMinor) };
  const texts: Record<Exclude<VersionDialog, 'reject'>, [title: string, text: string]> = {
    submit: [t('planning.submit.title', { name }), t('planning.submit.text', values)],
    approve: [t('planning.approve.title', { name }), t('planning.approve.text', values)],
    discard: [t('versions.discard.title', { name }), t('versions.discard.text', values)],
    share: [t('versions.share.title', { name }), t('versions.share.text')],
    actuals: [
      t('versions.actuals.title', { name }),
      t('versions.actuals.text', {
        month: formatMonth(version.cutoffMonth),
        horizon: formatMonth(version.horizonMonth),
      }),
    ],
  };
  const [title, text] = texts[dialog];
  return (
    <ConfirmDialog
      title={title}
      confirmLabel={label}
      isDangerous={dialog === 'discard'}
      onConfirm={run}
      onClose={onClose}
    >
      <p>{text}</p>
    </ConfirmDialog>
  );
}
