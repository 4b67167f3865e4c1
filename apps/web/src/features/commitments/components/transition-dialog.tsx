import type { Order, OrderFinding, OrderTransition } from '@etat/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { FormModal, NoteField } from '../../../ui';
import { moveOrder } from '../api/commitments.query';

type Transition = 'place' | 'close' | 'cancel' | 'reopen';

const TO: Record<Transition, OrderTransition['to']> = {
  place: 'ordered',
  close: 'closed',
  cancel: 'cancelled',
  reopen: 'ordered',
};

interface TransitionDialogProps {
  step: Transition;
  order: Order;
  onClose: () => void;
  onWarnings: (warnings: OrderFinding[]) => void;
}

/** Places, closes, cancels or reopens; everything but placing wants a reason. */
export function TransitionDialog({ step, order, onClose, onWarnings }: TransitionDialogProps) {
  const { t, formatMoney } = useI18n();
  const { path } = useOrganisation();
  const queryClient = useQueryClient();
  const [reason, setReason] = useState('');
  const isContract = order.kind === 'contract';
  const amount = formatMoney(step === 'place' ? order.orderedMinor : order.openMinor);
  return (
    <FormModal
      title={t(`commitments.${step}.title`, { name: order.number })}
      submitLabel={t(step === 'place' && isContract ? 'commitments.place.contract' : `commitments.${step}`)}
      onClose={onClose}
      onSubmit={async () => {
        const { warnings } = await moveOrder(path, order, { to: TO[step], reason });
        await queryClient.invalidateQueries({ queryKey: [path] });
        onWarnings(warnings);
        onClose();
      }}
    >
      <p style={{ margin: 0 }}>
        {step === 'place' && isContract
          ? t('commitments.place.contract.text')
          : t(`commitments.${step}.text`, { amount })}
      </p>
      {step === 'place' ? null : (
        <NoteField
          required
          name="reason"
          label={t('commitments.reason')}
          value={reason}
          onChange={setReason}
        />
      )}
    </FormModal>
  );
}
