import { Checkbox } from '@mantine/core';
import { BILLING_INTERVALS } from '@etat/domain';
import { useI18n } from '../../../platform/i18n';
import { DateField, FormColumns, NumberField, SelectField, toTreeOptions } from '../../../ui';
import type { MasterData } from '../../planning';
import { toExternalLeaves } from '../model/to-external-leaves';
import type { TermsDraft } from '../model/order-draft';

interface ContractFieldsProps {
  terms: TermsDraft;
  /** Once in force only the reminder can change. */
  isDraft: boolean;
  master: MasterData;
  onChange: (patch: Partial<TermsDraft>) => void;
}

/** What was agreed in a contract. */
export function ContractFields({ terms, isDraft, master, onChange }: ContractFieldsProps) {
  const { t, currency } = useI18n();
  return (
    <FormColumns>
      <DateField
        required
        disabled={!isDraft}
        name="contract.startDate"
        label={t('commitments.start')}
        value={terms.startDate}
        onChange={(startDate) => onChange({ startDate })}
      />
      <DateField
        required
        disabled={!isDraft}
        name="contract.endDate"
        label={t('commitments.end')}
        value={terms.endDate}
        onChange={(endDate) => onChange({ endDate })}
      />
      <SelectField
        required
        disabled={!isDraft}
        name="contract.intervalMonths"
        label={t('commitments.interval')}
        options={BILLING_INTERVALS.map((months) => ({
          value: String(months),
          label: t(`commitments.interval.${months}`),
        }))}
        value={String(terms.intervalMonths)}
        onChange={(chosen) => {
          const intervalMonths = BILLING_INTERVALS.find((months) => String(months) === chosen);
          if (intervalMonths) onChange({ intervalMonths });
        }}
      />
      <NumberField
        required
        disabled={!isDraft}
        kind="money"
        name="contract.amountMinor"
        label={`${t('commitments.amount.interval')} ${currency}`}
        value={terms.amountMinor}
        onChange={(amountMinor) => onChange({ amountMinor })}
      />
      <SelectField
        required
        disabled={!isDraft}
        name="contract.categoryId"
        label={t('commitments.category')}
        options={toTreeOptions(toExternalLeaves(master.categories))}
        value={terms.categoryId}
        onChange={(categoryId) => onChange({ categoryId })}
      />
      <NumberField
        required
        disabled={!isDraft}
        kind="integer"
        name="contract.noticeMonths"
        label={t('commitments.notice')}
        value={terms.noticeMonths}
        onChange={(noticeMonths) => onChange({ noticeMonths })}
      />
      <NumberField
        required={terms.autoRenews}
        disabled={!isDraft || !terms.autoRenews}
        kind="integer"
        name="contract.renewalMonths"
        label={t('commitments.renewal')}
        value={terms.autoRenews ? terms.renewalMonths : null}
        onChange={(renewalMonths) => onChange({ renewalMonths })}
      />
      <NumberField
        required
        kind="integer"
        name="contract.reminderDays"
        label={t('commitments.reminder')}
        value={terms.reminderDays}
        onChange={(reminderDays) => onChange({ reminderDays })}
      />
      <Checkbox
        disabled={!isDraft}
        label={t('commitments.renews')}
        checked={terms.autoRenews}
        onChange={(event) => onChange({ autoRenews: event.currentTarget.checked })}
      />
    </FormColumns>
  );
}
