import type { BudgetLineUpdate } from '@etat/contracts';
import { sumMinor } from '@etat/domain';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { FormColumns, NumberField, PageLink, SelectField } from '../../../ui';
import type { PlanContext, PlanLine } from '../model/plan-line';

interface LineFiguresProps {
  line: PlanLine;
  context: PlanContext;
  onChange: (update: BudgetLineUpdate | null) => void;
}

/** How much a line is: hours or full-time equivalents, or an amount, or quantity x price, in a currency of its own. */
export function LineFigures(props: LineFiguresProps) {
  return props.line.kind === 'internal' ? <Hours {...props} /> : <Money {...props} />;
}

function Hours({ line, onChange }: LineFiguresProps) {
  const { t } = useI18n();
  return (
    <FormColumns>
      <NumberField
        kind="hours"
        name="totalMinutes"
        label={t('planning.column.hours')}
        value={line.totalMinutes}
        onChange={(totalMinutes) => onChange(totalMinutes === null ? null : { totalMinutes })}
      />
      <NumberField
        kind="e4"
        name="fteE4"
        label={t('lines.form.fte')}
        description={t('lines.form.fte.hint')}
        value={line.fteE4}
        onChange={(fteE4) => onChange({ fteE4 })}
      />
    </FormColumns>
  );
}

function Money({ line, context, onChange }: LineFiguresProps) {
  const { t, currency: own, formatMoney, formatRate } = useI18n();
  const { organisation } = useOrganisation();
  const { currency } = line;
  const rates = context.planRates ?? new Map<string, number>();
  const known = [own, ...new Set([...rates.keys(), ...(currency ? [currency] : [])])];
  return (
    <>
      <FormColumns>
        <NumberField
          kind="e4"
          name="quantityE4"
          label={t('planning.column.quantity')}
          value={line.quantityE4}
          onChange={(quantityE4) => onChange({ quantityE4 })}
        />
        <NumberField
          kind="micro"
          name="unitPriceMicro"
          label={t('lines.form.price-in', { currency: currency ?? own })}
          value={line.unitPriceMicro}
          onChange={(unitPriceMicro) => onChange({ unitPriceMicro })}
        />
        <NumberField
          kind="money"
          name={currency === null ? 'totalMinor' : 'foreignTotalMinor'}
          currency={currency ?? own}
          label={t('lines.form.amount-in', { currency: currency ?? own })}
          value={line.foreignMonthsMinor ? sumMinor(line.foreignMonthsMinor) : line.totalMinor}
          onChange={(total) => onChange(total === null ? null : toTotal(currency, total))}
        />
        <SelectField
          required
          name="currency"
          label={t('lines.form.currency')}
          options={known.map((code) => ({ value: code, label: code }))}
          value={currency ?? own}
          onChange={(code) => onChange({ currency: code === own ? null : code })}
        />
      </FormColumns>
      <p>
        {currency === null
          ? null
          : `${t('lines.form.converted', {
              amount: formatMoney(line.totalMinor),
              rate: formatRate(rates.get(currency) ?? null),
              currency,
              own,
            })} `}
        <PageLink to="/o/$slug/plan/rates" params={{ slug: organisation.slug }}>
          {t('lines.form.rates.link')}
        </PageLink>
      </p>
    </>
  );
}

function toTotal(currency: string | null, total: number): BudgetLineUpdate {
  const noPrice = { quantityE4: null, unitPriceMicro: null };
  return currency === null ? { totalMinor: total, ...noPrice } : { foreignTotalMinor: total, ...noPrice };
}
