import type { Order } from '@etat/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { DateField, FormModal, NoteField } from '../../../ui';
import { giveNotice } from '../api/commitments.query';

/** Notes that notice was given: the contract ends with its term. */
export function NoticeDialog({ order, onClose }: { order: Order; onClose: () => void }) {
  const { t, formatDate } = useI18n();
  const { path } = useOrganisation();
  const queryClient = useQueryClient();
  const [givenOn, setGivenOn] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  return (
    <FormModal
      title={t('commitments.give-notice.title', { name: order.number })}
      submitLabel={t('commitments.give-notice')}
      onClose={onClose}
      onSubmit={async () => {
        await giveNotice(path, order, { givenOn: givenOn ?? '', reason });
        await queryClient.invalidateQueries({ queryKey: [path] });
        onClose();
      }}
    >
      <p style={{ margin: 0 }}>
        {t('commitments.give-notice.text', {
          date: formatDate(order.contract?.endDate ?? null),
          notice: formatDate(order.contract?.noticeDate ?? null),
        })}
      </p>
      <DateField
        required
        data-autofocus
        name="givenOn"
        label={t('commitments.give-notice.date')}
        value={givenOn}
        onChange={setGivenOn}
      />
      <NoteField name="reason" label={t('commitments.reason')} value={reason} onChange={setReason} />
    </FormModal>
  );
}
