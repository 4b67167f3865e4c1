import { Checkbox } from '@mantine/core';
import type { Order, OrderLine } from '@etat/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useI18n } from '../../../platform/i18n';
import { currentMonth } from '../../../platform/page-state';
import { useOrganisation } from '../../../platform/session';
import { FormModal, MonthField, NoteField, NumberField } from '../../../ui';
import { changeLine, type LineAction } from '../api/commitments.query';
import { toServiceMonth } from '../model/to-service-month';

interface LineDialogProps {
  order: Order;
  line: OrderLine;
  action: LineAction;
  onClose: () => void;
}

const TITLES = {
  receipt: 'commitments.receipt.title',
  cancellation: 'commitments.line.cancel.title',
  'due-month': 'commitments.postpone.title',
} as const;

/** What happened to one line: something was received, something will not come, or it comes later. */
export function LineDialog({ order, line, action, onClose }: LineDialogProps) {
  const { t, currency } = useI18n();
  const { path } = useOrganisation();
  const queryClient = useQueryClient();
  const [receivedMinor, setReceived] = useState<number | null>(line.receivedMinor || line.orderedMinor);
  const [accrue, setAccrue] = useState(true);
  const [serviceMonth, setServiceMonth] = useState<string | null>(
    toServiceMonth(line.dueMonth, currentMonth()),
  );
  const [amountMinor, setAmount] = useState<number | null>(line.openMinor);
  const [dueMonth, setDueMonth] = useState<string | null>(line.dueMonth);
  const [reason, setReason] = useState('');
  const body = {
    receipt: { receivedMinor, accrue, ...(accrue && serviceMonth ? { serviceMonth } : {}) },
    cancellation: { amountMinor, reason },
    'due-month': { dueMonth },
  }[action];
  return (
    <FormModal
      title={t(TITLES[action], { text: line.text })}
      onClose={onClose}
      onSubmit={async () => {
        await changeLine(path, order, line.id, action, body);
        await queryClient.invalidateQueries({ queryKey: [path] });
        onClose();
      }}
    >
      {action === 'receipt' ? (
        <>
          <p style={{ margin: 0 }}>{t('commitments.receipt.text')}</p>
          <NumberField
            required
            data-autofocus
            kind="money"
            name="receivedMinor"
            label={`${t('commitments.receipt.amount')} ${currency}`}
            value={receivedMinor}
            onChange={setReceived}
          />
          <Checkbox
            checked={accrue}
            label={t('commitments.receipt.accrue')}
            onChange={(event) => setAccrue(event.currentTarget.checked)}
          />
          {accrue ? (
            <MonthField
              required
              name="serviceMonth"
              label={t('commitments.receipt.month')}
              value={serviceMonth}
              onChange={setServiceMonth}
            />
          ) : null}
        </>
      ) : null}
      {action === 'cancellation' ? (
        <>
          <NumberField
            required
            data-autofocus
            kind="money"
            name="amountMinor"
            label={`${t('commitments.line.cancel.amount')} ${currency}`}
            value={amountMinor}
            onChange={setAmount}
          />
          <NoteField
            required
            name="reason"
            label={t('commitments.reason')}
            value={reason}
            onChange={setReason}
          />
        </>
      ) : null}
      {action === 'due-month' ? (
        <MonthField
          required
          data-autofocus
          name="dueMonth"
          label={t('commitments.postpone.month')}
          value={dueMonth}
          onChange={setDueMonth}
        />
      ) : null}
    </FormModal>
  );
}
