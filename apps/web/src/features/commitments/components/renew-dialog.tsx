import type { Order, OrderFinding } from '@etat/contracts';
import { addDays, listRenewals } from '@etat/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { FormModal, NoteField } from '../../../ui';
import { renewContract } from '../api/commitments.query';

interface RenewDialogProps {
  order: Order;
  onClose: () => void;
  onWarnings: (warnings: OrderFinding[]) => void;
}

/** Takes the next term over: says from when to when, and what it binds. */
export function RenewDialog({ order, onClose, onWarnings }: RenewDialogProps) {
  const { t, formatDate, formatMoney } = useI18n();
  const { path } = useOrganisation();
  const queryClient = useQueryClient();
  const [reason, setReason] = useState('');
  const { contract } = order;
  const [next] = contract
    ? listRenewals({ ...contract, autoRenews: true }, addDays(contract.endDate, 1))
    : [];
  return (
    <FormModal
      title={t('commitments.renew.title', { name: order.number })}
      submitLabel={t('commitments.renew')}
      onClose={onClose}
      onSubmit={async () => {
        const { warnings } = await renewContract(path, order, reason);
        await queryClient.invalidateQueries({ queryKey: [path] });
        onWarnings(warnings);
        onClose();
      }}
    >
      {next ? (
        <p style={{ margin: 0 }}>
          {t('commitments.renew.text', {
            start: formatDate(next.startDate),
            end: formatDate(next.endDate),
            amount: formatMoney(next.costMinor),
          })}
        </p>
      ) : null}
      <NoteField name="reason" label={t('commitments.reason')} value={reason} onChange={setReason} />
    </FormModal>
  );
}
