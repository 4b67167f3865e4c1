import { Checkbox } from '@mantine/core';
import type { Accrual } from '@etat/contracts';
import { useState } from 'react';
import { useRefresh } from '../../../platform/http';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { FormModal, NoteField, NumberField } from '../../../ui';
import { releaseAccrual } from '../api/closing.query';

/** Releases an accrual by hand, in part or wholly. */
export function ReleaseDialog({ accrual, onClose }: { accrual: Accrual; onClose: () => void }) {
  const { t, currency, formatMoney } = useI18n();
  const { path } = useOrganisation();
  const refresh = useRefresh(path);
  const [amountMinor, setAmount] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  const [intoOpenPeriod, setIntoOpenPeriod] = useState(true);
  return (
    <FormModal
      title={t('closing.accruals.release.title')}
      submitLabel={t('closing.accruals.release')}
      onClose={onClose}
      onSubmit={async () => {
        const amount = amountMinor === null ? {} : { amountMinor };
        await releaseAccrual(path, accrual.posting, { ...amount, reason, intoOpenPeriod });
        await refresh();
        onClose();
      }}
    >
      <p style={{ margin: 0 }}>
        {t('closing.accruals.release.text', { remaining: formatMoney(accrual.remainingMinor) })}
      </p>
      <NumberField
        kind="money"
        name="amountMinor"
        label={`${t('closing.accruals.release.amount')} ${currency}`}
        value={amountMinor}
        onChange={setAmount}
      />
      <NoteField
        required
        name="reason"
        label={t('closing.accruals.release.reason')}
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
