import { Checkbox } from '@mantine/core';
import type { Accrual } from '@etat/contracts';
import { useI18n } from '../../../platform/i18n';
import { SelectField } from '../../../ui';
import type { PostingEntry } from '../model/posting-entry';
import classes from './actuals.module.css';

interface AccrualFieldsProps {
  entry: PostingEntry;
  accruals: Accrual[];
  onChange: (patch: Partial<PostingEntry>) => void;
}

/** Whether the cost is an accrual, which accrual the invoice releases, and what to do with a closed month. */
export function AccrualFields({ entry, accruals, onChange }: AccrualFieldsProps) {
  const { t, formatMoney, formatMonth } = useI18n();
  const options = accruals.map(({ posting, remainingMinor }) => ({
    value: posting.id,
    label: [formatMonth(posting.serviceMonth), posting.text || posting.document, formatMoney(remainingMinor)]
      .filter(Boolean)
      .join(' · '),
  }));
  return (
    <div className={classes.options}>
      <Checkbox
        checked={entry.intoOpenPeriod}
        label={t('closing.split.open-period')}
        onChange={(event) => onChange({ intoOpenPeriod: event.currentTarget.checked })}
      />
      {entry.kind === 'external' && entry.accrualId === null ? (
        <Checkbox
          checked={entry.isAccrual}
          label={t('closing.entry.accrual')}
          onChange={(event) => onChange({ isAccrual: event.currentTarget.checked })}
        />
      ) : null}
      {entry.kind === 'external' && !entry.isAccrual && options.length > 0 ? (
        <SelectField
          name="accrual.id"
          w={320}
          aria-label={t('closing.entry.releases')}
          placeholder={t('closing.entry.releases')}
          options={options}
          value={entry.accrualId}
          onChange={(accrualId) => onChange({ accrualId })}
        />
      ) : null}
      {entry.accrualId === null ? null : (
        <Checkbox
          checked={entry.isFinal}
          label={t('closing.entry.final')}
          onChange={(event) => onChange({ isFinal: event.currentTarget.checked })}
        />
      )}
    </div>
  );
}
