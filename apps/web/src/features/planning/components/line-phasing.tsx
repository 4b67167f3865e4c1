import type { BudgetLineUpdate, PhasingTermsInput } from '@etat/contracts';
import { useI18n } from '../../../platform/i18n';
import { FormColumns, SelectField } from '../../../ui';
import { phasingsOf } from '../model/phasing-choices';
import type { PlanContext, PlanLine } from '../model/plan-line';
import { toFirstUpdate } from '../model/to-first-terms';
import { ContractTerms } from './line-contract';
import { FactorTerms, PeriodTerms, SeasonTerms, ShareTerms } from './line-terms';

interface LinePhasingProps {
  line: PlanLine;
  context: PlanContext;
  onChange: (update: BudgetLineUpdate | null) => void;
  /** What keeps the form from being saved; null when nothing does. */
  onIncomplete: (reason: string | null) => void;
}

/** How a line falls over the year, and what the method needs to know. */
export function LinePhasing({ line, context, onChange, onIncomplete }: LinePhasingProps) {
  const { t } = useI18n();
  const { phasing, phasingTerms: terms } = line;
  const methods = phasingsOf(line);
  const setTerms = (phasingTerms: PhasingTermsInput) => onChange({ phasingTerms });

  function choose(chosen: string | null) {
    const method = methods.find((known) => known === chosen);
    if (!method) return;
    onIncomplete(null);
    onChange(toFirstUpdate(method, line, context.months));
  }

  return (
    <>
      <FormColumns>
        <SelectField
          required
          name="phasing"
          label={t('planning.column.phasing')}
          options={methods.map((method) => ({ value: method, label: t(`planning.phasing.${method}`) }))}
          value={phasing}
          onChange={choose}
        />
        {terms?.kind === 'event' ? (
          <PeriodTerms period={terms.period} months={context.months} onChange={setTerms} />
        ) : null}
        {phasing === 'previous-year' ? (
          <FactorTerms terms={terms?.kind === 'previous-year' ? terms : null} onChange={setTerms} />
        ) : null}
      </FormColumns>
      {terms?.kind === 'percentages' ? (
        <ShareTerms
          sharesBp={terms.sharesBp}
          months={context.months}
          onChange={setTerms}
          onIncomplete={onIncomplete}
        />
      ) : null}
      {terms?.kind === 'recurring' ? (
        <ContractTerms terms={terms} currency={line.currency} onChange={setTerms} />
      ) : null}
      {phasing === 'seasonality' || phasing === 'previous-year' ? (
        <SeasonTerms terms={terms} months={context.months} />
      ) : null}
    </>
  );
}
