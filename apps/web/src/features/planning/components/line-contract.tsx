import { Checkbox } from '@mantine/core';
import type { PhasingTermsInput } from '@etat/contracts';
import { findNoticeMonth, RECURRING_INTERVALS, type RecurringTerms } from '@etat/domain';
import { useState } from 'react';
import { useI18n } from '../../../platform/i18n';
import { currentMonth } from '../../../platform/page-state';
import { FormColumns, MonthField, NumberField, SelectField } from '../../../ui';

interface ContractTermsProps {
  terms: RecurringTerms;
  /** Of the line; null is the organisation's. */
  currency: string | null;
  onChange: (terms: PhasingTermsInput) => void;
}

/** A recurring contract: what it costs, how often, from when to when, and how it ends. */
export function ContractTerms({ terms, currency, onChange }: ContractTermsProps) {
  const { t, formatMonth, currency: own } = useI18n();
  const [start, setStart] = useState<string | null>(terms.startMonth);
  const isReversed = terms.endMonth !== null && terms.endMonth < terms.startMonth;
  const notice = isReversed ? null : findNoticeMonth(terms, currentMonth());
  const change = (patch: Partial<RecurringTerms>) => {
    const next = { ...terms, ...patch };
    // An end before the start is still being typed.
    if (next.endMonth === null || next.endMonth >= next.startMonth) onChange(next);
  };
  return (
    <>
      <FormColumns>
        <NumberField
          required
          kind="money"
          currency={currency ?? own}
          name="phasingTerms.amountMinor"
          label={`${t('lines.terms.payment')} ${currency ?? own}`}
          value={terms.amountMinor}
          onChange={(amountMinor) => (amountMinor === null ? undefined : change({ amountMinor }))}
        />
        <SelectField
          required
          name="phasingTerms.intervalMonths"
          label={t('lines.terms.interval')}
          options={RECURRING_INTERVALS.map((months) => ({
            value: String(months),
            label: t(`lines.terms.interval.${months}`),
          }))}
          value={String(terms.intervalMonths)}
          onChange={(chosen) => {
            const intervalMonths = RECURRING_INTERVALS.find((months) => String(months) === chosen);
            if (intervalMonths) change({ intervalMonths });
          }}
        />
        <MonthField
          required
          name="phasingTerms.startMonth"
          label={t('lines.terms.start')}
          value={start}
          onChange={(startMonth) => {
            setStart(startMonth);
            if (startMonth !== null) change({ startMonth });
          }}
        />
        <MonthField
          name="phasingTerms.endMonth"
          label={t('lines.terms.end')}
          placeholder={t('lines.terms.end.hint')}
          value={terms.endMonth}
          onChange={(endMonth) => change({ endMonth })}
        />
        <NumberField
          required
          kind="integer"
          name="phasingTerms.noticeMonths"
          label={t('lines.terms.notice')}
          value={terms.noticeMonths}
          onChange={(noticeMonths) =>
            noticeMonths === null || noticeMonths < 0 ? undefined : change({ noticeMonths })
          }
        />
      </FormColumns>
      <Checkbox
        label={t('lines.terms.renews')}
        checked={terms.autoRenews}
        onChange={(event) => change({ autoRenews: event.currentTarget.checked })}
      />
      {notice ? <p>{t('lines.terms.notice.by', { month: formatMonth(notice) })}</p> : null}
    </>
  );
}
