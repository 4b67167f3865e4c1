import type { PlanningRound, RoundProgress } from '@etat/contracts';
import { useState } from 'react';
import { useRefresh } from '../../../platform/http';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { FormModal, NoteField } from '../../../ui';
import { reopenCostCentre, submitCostCentre } from '../api/rounds.query';

interface SubmissionDialogProps {
  round: PlanningRound;
  row: RoundProgress['costCentres'][number];
  onClose: () => void;
}

/** Submits a cost centre with everything below it, or reopens it with a reason. */
export function SubmissionDialog({ round, row, onClose }: SubmissionDialogProps) {
  const { t, formatMoney } = useI18n();
  const { path } = useOrganisation();
  const refresh = useRefresh(path);
  const [text, setText] = useState('');
  const { costCentreId, name } = row;
  const isReopening = row.state === 'submitted';
  return (
    <FormModal
      title={t(isReopening ? 'rounds.reopen.title' : 'rounds.submit.title', { name })}
      submitLabel={t(isReopening ? 'rounds.reopen' : 'rounds.submit')}
      onClose={onClose}
      onSubmit={async () => {
        if (isReopening) await reopenCostCentre(path, round, { costCentreId, reason: text });
        else await submitCostCentre(path, round, { costCentreId, note: text });
        await refresh();
        onClose();
      }}
    >
      {isReopening ? null : (
        <p style={{ margin: 0 }}>{t('rounds.submit.text', { total: formatMoney(row.bottomUpMinor) })}</p>
      )}
      <NoteField
        required={isReopening}
        name={isReopening ? 'reason' : 'note'}
        label={t(isReopening ? 'rounds.reopen.reason' : 'rounds.submit.note')}
        value={text}
        onChange={setText}
      />
    </FormModal>
  );
}
