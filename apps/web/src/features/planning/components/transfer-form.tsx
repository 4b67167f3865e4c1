import type { BudgetLine, BudgetVersion } from '@etat/contracts';
import { sumMinor } from '@etat/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { FormColumns, FormModal, NoteField, NumberField, SelectField } from '../../../ui';
import { requestChange } from '../api/changes.query';
import { toTransferItems } from '../model/to-transfer-items';

const NOTHING: readonly number[] = new Array<number>(12).fill(0);

interface TransferFormProps {
  version: BudgetVersion;
  lines: BudgetLine[];
  onClose: () => void;
}

/** Moves money from one external line to another, month by month: what one gives the other gets. */
export function TransferForm({ version, lines, onClose }: TransferFormProps) {
  const { t, formatMonth, formatMoney } = useI18n();
  const { path } = useOrganisation();
  const queryClient = useQueryClient();
  const [fromId, setFrom] = useState<string | null>(null);
  const [toId, setTo] = useState<string | null>(null);
  const [months, setMonths] = useState(NOTHING);
  const [reason, setReason] = useState('');
  const external = lines.filter(({ kind }) => kind === 'external');
  const from = external.find(({ id }) => id === fromId);
  const optionsWithout = (other: string | null) =>
    external
      .filter(({ id }) => id !== other)
      .map(({ id, title, totalMinor }) => ({ value: id, label: `${title} (${formatMoney(totalMinor)})` }));
  return (
    <FormModal
      title={t('versions.changes.transfer')}
      submitLabel={t('versions.changes.submit')}
      size="lg"
      onClose={onClose}
      onSubmit={async () => {
        const items = toTransferItems(fromId ?? '', toId ?? '', months);
        await requestChange(path, version.id, { kind: 'transfer', items, reason });
        await queryClient.invalidateQueries({ queryKey: [path] });
        onClose();
      }}
    >
      <FormColumns isWide>
        <SelectField
          required
          data-autofocus
          name="from"
          label={t('versions.changes.from')}
          options={optionsWithout(toId)}
          value={fromId}
          onChange={setFrom}
        />
        <SelectField
          required
          name="to"
          label={t('versions.changes.to')}
          options={optionsWithout(fromId)}
          value={toId}
          onChange={setTo}
        />
      </FormColumns>
      <fieldset style={{ border: 0, padding: 0, margin: 0 }}>
        <legend>{t('versions.changes.moved-months')}</legend>
        <FormColumns>
          {version.months.map((month, period) => (
            <NumberField
              key={month}
              kind="money"
              label={formatMonth(month)}
              description={
                from
                  ? t('versions.changes.has', { amount: formatMoney(from.amountsMinor[period] ?? 0) })
                  : undefined
              }
              value={months[period] ?? 0}
              onChange={(typed) => setMonths(months.with(period, typed ?? 0))}
            />
          ))}
        </FormColumns>
        <p role="status">{t('versions.changes.sum', { amount: formatMoney(sumMinor(months)) })}</p>
      </fieldset>
      <NoteField
        required
        name="reason"
        label={t('versions.approval.reason')}
        value={reason}
        onChange={setReason}
      />
    </FormModal>
  );
}
