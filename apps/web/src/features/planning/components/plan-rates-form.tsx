import { ActionIcon, Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { CurrencySchema, type ExchangeRate, type PlanRates } from '@etat/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { DataTable, Form, NumberCell, NumberField, NumberHead, SelectField } from '../../../ui';
import { savePlanRates } from '../api/plan-rates.query';

interface PlanRatesFormProps {
  stored: PlanRates;
  reference: ExchangeRate[];
  mayEdit: boolean;
}

interface RateRow {
  currency: string;
  rateE9: number | null;
  lineCount: number;
  totalMinor: number;
}

const CURRENCIES = Intl.supportedValuesOf('currency').filter(
  (code) => CurrencySchema.safeParse(code).success,
);

/** Plan rates of a version; saving them prices its lines anew. */
export function PlanRatesForm({ stored, reference, mayEdit }: PlanRatesFormProps) {
  const { t, currency: own, formatDate, formatMoney, formatNumber, formatRate } = useI18n();
  const { path } = useOrganisation();
  const queryClient = useQueryClient();
  const [rows, setRows] = useState<RateRow[]>(stored.rates);
  const lastOf = (code: string) => reference.find(({ currency }) => currency === code);
  const change = (currency: string, rateE9: number | null) =>
    setRows(rows.map((row) => (row.currency === currency ? { ...row, rateE9 } : row)));

  function add(currency: string | null) {
    if (currency === null) return;
    const rateE9 = lastOf(currency)?.rateE9 ?? null;
    setRows([...rows, { currency, rateE9, lineCount: 0, totalMinor: 0 }]);
  }
  async function save() {
    const rates = rows.flatMap(({ currency, rateE9 }) => (rateE9 === null ? [] : [{ currency, rateE9 }]));
    await savePlanRates(path, stored, rates);
    // Lines, totals and reports follow.
    await queryClient.invalidateQueries({ queryKey: [path] });
  }

  const table = (
    <DataTable label={t('lines.rates.table')} minWidth={560}>
      <thead>
        <tr>
          <th scope="col">{t('lines.rates.currency')}</th>
          <NumberHead>{t('lines.rates.rate', { currency: own })}</NumberHead>
          <th scope="col">{t('lines.rates.reference')}</th>
          <NumberHead>{t('lines.rates.lines')}</NumberHead>
          <NumberHead>{t('lines.rates.total', { currency: own })}</NumberHead>
          {mayEdit ? <td /> : null}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ currency, rateE9, lineCount, totalMinor }) => {
          const last = lastOf(currency);
          return (
            <tr key={currency}>
              <th scope="row">{currency}</th>
              <NumberCell>
                {mayEdit ? (
                  <NumberField
                    required
                    kind="rate"
                    w={130}
                    ms="auto"
                    aria-label={`${currency}: ${t('lines.rates.rate', { currency: own })}`}
                    value={rateE9}
                    onChange={(typed) => change(currency, typed !== null && typed > 0 ? typed : null)}
                  />
                ) : (
                  formatRate(rateE9)
                )}
              </NumberCell>
              <td>
                {last
                  ? t('lines.rates.of', { rate: formatRate(last.rateE9), date: formatDate(last.date) })
                  : '–'}{' '}
                {mayEdit && last && last.rateE9 !== rateE9 ? (
                  <Button variant="default" size="compact-xs" onClick={() => change(currency, last.rateE9)}>
                    {t('lines.rates.take')}
                  </Button>
                ) : null}
              </td>
              <NumberCell>{formatNumber(lineCount)}</NumberCell>
              <NumberCell>{formatMoney(totalMinor, { plain: true })}</NumberCell>
              {mayEdit ? (
                <td>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    disabled={lineCount > 0}
                    title={lineCount > 0 ? t('lines.rates.used', { currency }) : undefined}
                    aria-label={t('lines.rates.remove', { currency })}
                    onClick={() => setRows(rows.filter((row) => row.currency !== currency))}
                  >
                    <IconTrash size={15} aria-hidden />
                  </ActionIcon>
                </td>
              ) : null}
            </tr>
          );
        })}
      </tbody>
    </DataTable>
  );
  const shown = rows.length === 0 ? <p>{t('lines.rates.empty')}</p> : table;
  if (!mayEdit) return shown;
  const free = CURRENCIES.filter((code) => code !== own && !rows.some(({ currency }) => currency === code));
  return (
    <Form
      onSubmit={save}
      footer={(isPending) => (
        <Button type="submit" loading={isPending}>
          {t('lines.rates.save')}
        </Button>
      )}
    >
      {shown}
      <SelectField
        isPicker
        w={240}
        label={t('lines.rates.add')}
        options={free.map((code) => ({ value: code, label: code }))}
        value={null}
        onChange={add}
      />
    </Form>
  );
}
