import type { BudgetLine, BudgetVersion } from '@etat/contracts';
import { sumMinor } from '@etat/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { FormColumns, FormModal, NoteField, NumberField, SelectField } from '../../../ui';
import { requestChange } from '../api/changes.query';
import type { MasterData } from '../model/master-data';
import { toTransferHours } from '../model/to-transfer-hours';
import { toTransferItems } from '../model/to-transfer-items';
import { usePlanContext } from './use-plan-context';

const NOTHING: readonly number[] = new Array<number>(12).fill(0);

interface TransferFormProps {
  version: BudgetVersion;
  lines: BudgetLine[];
  master: MasterData;
  onClose: () => void;
}

/** Moves money from one line to another, month by month: what one gives the other gets, of hours in whole minutes. */
export function TransferForm({ version, lines, master, onClose }: TransferFormProps) {
  const { t, formatMonth, formatMoney, formatHours } = useI18n();
  const { path } = useOrganisation();
  const queryClient = useQueryClient();
  const [fromId, setFrom] = useState<string | null>(null);
  const [toId, setTo] = useState<string | null>(null);
  const [months, setMonths] = useState(NOTHING);
  const [reason, setReason] = useState('');
  const { ratesOf, currency } = usePlanContext(version, master);
  const from = lines.find(({ id }) => id === fromId);
  const to = lines.find(({ id }) => id === toId);
  const year = { months: version.months, closedPeriods: version.closedPeriods };
  const time = from && to ? toTransferHours(from, to, months, { ...year, currency, ratesOf }) : null;
  const optionsWithout = (other: string | null) =>
    lines
      .filter(({ id }) => id !== other)
      .map(({ id, title, totalMinor }) => ({ value: id, label: `${title} (${formatMoney(totalMinor)})` }));
  const describe = ({ kind, amountsMinor, minutes }: BudgetLine, period: number) => {
    const amount = formatMoney(amountsMinor[period] ?? 0);
    return kind === 'external'
      ? t('versions.changes.has', { amount })
      : t('versions.changes.has-hours', { amount, hours: formatHours(minutes[period] ?? 0) });
  };
  const sayTime = (line: BudgetLine | undefined, minutes: number | null | undefined) =>
    line && minutes ? [`${line.title} ${formatHours(minutes, { signed: true })}`] : [];
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
        {from?.kind === 'internal' || to?.kind === 'internal' ? (
          <p>{t('versions.changes.whole-minutes')}</p>
        ) : null}
        <FormColumns>
          {version.months.map((month, period) => (
            <NumberField
              key={month}
              kind="money"
              label={formatMonth(month)}
              description={from ? describe(from, period) : undefined}
              value={months[period] ?? 0}
              onChange={(typed) => setMonths(months.with(period, typed ?? 0))}
            />
          ))}
        </FormColumns>
        <p role="status">
          {[
            t('versions.changes.sum', { amount: formatMoney(sumMinor(months)) }),
            ...sayTime(from, time?.from),
            ...sayTime(to, time?.to),
          ].join(', ')}
        </p>
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
