import type { BudgetChangeCreate, BudgetLine, BudgetVersion } from '@etat/contracts';
import { sumMinor, subtractMinor } from '@etat/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { FormColumns, FormModal, NoteField, NumberField, SelectField } from '../../../ui';
import { requestChange } from '../api/changes.query';

interface ChangeFormProps {
  version: BudgetVersion;
  lines: BudgetLine[];
  onClose: () => void;
}

/** Asks for new months of one approved line: amounts, or hours of an internal one. */
export function ChangeForm({ version, lines, onClose }: ChangeFormProps) {
  const { t, formatMonth, formatMoney, formatHours } = useI18n();
  const { path } = useOrganisation();
  const queryClient = useQueryClient();
  const [lineId, setLineId] = useState<string | null>(null);
  const [months, setMonths] = useState<readonly number[]>([]);
  const [reason, setReason] = useState('');
  const line = lines.find(({ id }) => id === lineId);
  const isInternal = line?.kind === 'internal';
  const present = (isInternal ? line?.minutes : line?.amountsMinor) ?? [];
  const format = isInternal ? formatHours : formatMoney;

  function choose(id: string | null) {
    const chosen = lines.find((each) => each.id === id);
    setLineId(id);
    setMonths((chosen?.kind === 'internal' ? chosen.minutes : chosen?.amountsMinor) ?? []);
  }

  return (
    <FormModal
      title={t('versions.changes.request')}
      submitLabel={t('versions.changes.submit')}
      size="lg"
      onClose={onClose}
      onSubmit={async () => {
        const body: BudgetChangeCreate = {
          kind: 'supplement',
          lineId: lineId ?? '',
          ...(isInternal ? { minutes: [...months] } : { amountsMinor: [...months] }),
          reason,
        };
        await requestChange(path, version.id, body);
        await queryClient.invalidateQueries({ queryKey: [path] });
        onClose();
      }}
    >
      <SelectField
        required
        data-autofocus
        name="lineId"
        label={t('versions.changes.line')}
        options={lines.map(({ id, title, totalMinor }) => ({
          value: id,
          label: `${title} (${formatMoney(totalMinor)})`,
        }))}
        value={lineId}
        onChange={choose}
      />
      {line ? (
        <fieldset style={{ border: 0, padding: 0, margin: 0 }}>
          <legend>{t('versions.changes.new-months')}</legend>
          <FormColumns>
            {version.months.map((month, period) => (
              <NumberField
                key={`${line.id}-${month}`}
                kind={isInternal ? 'hours' : 'money'}
                label={formatMonth(month)}
                description={t('versions.changes.now', { amount: format(present[period] ?? 0) })}
                value={months[period] ?? 0}
                onChange={(typed) => setMonths(months.with(period, typed ?? 0))}
              />
            ))}
          </FormColumns>
          <p role="status">
            {t('versions.changes.sum', { amount: format(sumMinor(months)) })},{' '}
            {t('versions.changes.difference', {
              amount: format(subtractMinor(sumMinor(months), sumMinor(present))),
            })}
          </p>
        </fieldset>
      ) : null}
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
