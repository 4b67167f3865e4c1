import type { Period } from '@etat/contracts';
import { useState } from 'react';
import { useRefresh } from '../../../platform/http';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { FormModal, NoteField } from '../../../ui';
import { changePeriod } from '../api/closing.query';

/** Closes an open month, reopens a closed one; reopening always says why. */
export function PeriodDialog({ period, onClose }: { period: Period; onClose: () => void }) {
  const { t, formatMonth, formatMoney } = useI18n();
  const { path } = useOrganisation();
  const refresh = useRefresh(path);
  const [reason, setReason] = useState('');
  const to = period.state === 'open' ? 'close' : 'reopen';
  const month = formatMonth(period.month);
  return (
    <FormModal
      title={t(`closing.periods.${to}.title`, { month })}
      submitLabel={t(`closing.periods.${to}.named`, { month })}
      onClose={onClose}
      onSubmit={async () => {
        await changePeriod(path, to, { month: period.month, reason });
        await refresh();
        onClose();
      }}
    >
      <p style={{ margin: 0 }}>
        {t(`closing.periods.${to}.text`, { month, amount: formatMoney(period.actualMinor) })}
      </p>
      <NoteField
        required={to === 'reopen'}
        name="reason"
        label={t('closing.periods.reason')}
        value={reason}
        onChange={setReason}
      />
    </FormModal>
  );
}
