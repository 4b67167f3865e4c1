import type { BudgetLine, PhasingTermsInput } from '@etat/contracts';
import { sumMinor } from '@etat/domain';
import { useState } from 'react';
import { useI18n } from '../../../platform/i18n';
import { FormColumns, NumberField, SelectField } from '../../../ui';

type Terms = NonNullable<BudgetLine['phasingTerms']>;
type OnTerms = (terms: PhasingTermsInput) => void;

const WHOLE_BP = 10_000;

/** The month in which all of it falls. */
export function PeriodTerms({
  period,
  months,
  onChange,
}: {
  period: number;
  months: readonly string[];
  onChange: OnTerms;
}) {
  const { t, formatMonth } = useI18n();
  return (
    <SelectField
      required
      name="phasingTerms.period"
      label={t('lines.terms.period')}
      options={months.map((month, index) => ({ value: String(index + 1), label: formatMonth(month) }))}
      value={String(period)}
      onChange={(chosen) => onChange({ kind: 'event', period: Number(chosen ?? period) })}
    />
  );
}

/** Twelve percentages; they count once they add up to 100. */
export function ShareTerms({
  sharesBp,
  months,
  onChange,
  onIncomplete,
}: {
  sharesBp: readonly number[];
  months: readonly string[];
  onChange: OnTerms;
  onIncomplete: (reason: string | null) => void;
}) {
  const { t, formatBp, formatMonth } = useI18n();
  const [typed, setTyped] = useState<readonly (number | null)[]>(sharesBp);
  const totalBp = sumMinor(typed.map((share) => share ?? 0));
  const wrong = totalBp === WHOLE_BP ? null : t('lines.terms.shares.wrong', { total: formatBp(totalBp) });

  function type(index: number, share: number | null) {
    const next = typed.with(index, share);
    const complete = next.map((each) => each ?? 0);
    setTyped(next);
    const nextTotalBp = sumMinor(complete);
    const isWhole = nextTotalBp === WHOLE_BP && complete.every((each) => each >= 0 && each <= WHOLE_BP);
    onIncomplete(isWhole ? null : t('lines.terms.shares.wrong', { total: formatBp(nextTotalBp) }));
    if (isWhole) onChange({ kind: 'percentages', sharesBp: complete });
  }

  return (
    <fieldset style={{ margin: 0, minInlineSize: 0, border: '1px solid var(--etat-line)' }}>
      <legend>
        {t('lines.terms.shares')} ({t('lines.terms.shares.total', { total: formatBp(totalBp) })})
      </legend>
      <FormColumns>
        {months.map((month, index) => (
          <NumberField
            key={month}
            kind="percent"
            name={`phasingTerms.sharesBp.${index}`}
            label={formatMonth(month)}
            value={typed[index] ?? null}
            onChange={(share) => type(index, share)}
          />
        ))}
      </FormColumns>
      {wrong ? <p role="alert">{wrong}</p> : null}
    </fieldset>
  );
}

/** Percent of what was booked last year. */
export function FactorTerms({
  terms,
  onChange,
}: {
  terms: Extract<Terms, { kind: 'previous-year' }> | null;
  onChange: OnTerms;
}) {
  const { t } = useI18n();
  const [typed, setTyped] = useState<number | null>(terms?.factorBp ?? WHOLE_BP);
  return (
    <NumberField
      required
      kind="percent"
      name="phasingTerms.factorBp"
      label={t('lines.terms.factor')}
      description={t('lines.terms.factor.hint')}
      value={typed}
      onChange={(factorBp) => {
        setTyped(factorBp);
        if (factorBp !== null && factorBp >= 0) onChange({ kind: 'previous-year', factorBp });
      }}
    />
  );
}

/** Whose actuals the months go by, or that they are looked up on saving. */
export function SeasonTerms({
  terms,
  months,
}: {
  terms: BudgetLine['phasingTerms'];
  months: readonly string[];
}) {
  const { t } = useI18n();
  const lastYear = String(Number(months.at(-1)?.slice(0, 4)) - 1);
  if (terms?.kind === 'seasonality')
    return <p>{t(`lines.terms.source.${terms.source}`, { year: String(terms.fiscalYear) })}</p>;
  if (terms?.kind === 'previous-year')
    return <p>{t('lines.terms.source.cost-centre-category', { year: String(terms.fiscalYear) })}</p>;
  return <p>{t('lines.terms.lookup', { year: lastYear })}</p>;
}
