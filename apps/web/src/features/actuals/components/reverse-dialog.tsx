import { Checkbox } from '@mantine/core';
import type { Posting } from '@etat/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { FormModal, NoteField } from '../../../ui';
import type { MasterData } from '../../planning';
import { reversePosting } from '../api/actuals.query';

interface ReverseDialogProps {
  posting: Posting;
  master: MasterData;
  onClose: () => void;
}

/** Books the opposite of a posting, with the reason. */
export function ReverseDialog({ posting, master, onClose }: ReverseDialogProps) {
  const { t, formatMoney, formatMonth } = useI18n();
  const { path } = useOrganisation();
  const queryClient = useQueryClient();
  const [reason, setReason] = useState('');
  const [intoOpenPeriod, setIntoOpenPeriod] = useState(false);
  return (
    <FormModal
      title={t('actuals.reverse.title')}
      submitLabel={t('actuals.reverse.button')}
      onClose={onClose}
      onSubmit={async () => {
        await reversePosting(path, posting, { reason, intoOpenPeriod });
        await queryClient.invalidateQueries({ queryKey: [path] });
        onClose();
      }}
    >
      <p style={{ margin: 0 }}>
        {t('actuals.reverse.text', {
          amount: formatMoney(posting.amountMinor),
          month: formatMonth(posting.serviceMonth),
          costCentre: master.costCentres.find(({ id }) => id === posting.costCentreId)?.name ?? '',
        })}
      </p>
      <NoteField
        required
        name="reason"
        label={t('actuals.reverse.reason')}
        value={reason}
        onChange={setReason}
      />
      <Checkbox
        checked={intoOpenPeriod}
        label={t('closing.split.open-period')}
        onChange={(event) => setIntoOpenPeriod(event.currentTarget.checked)}
      />
    </FormModal>
  );
}
