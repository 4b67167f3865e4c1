import { ActionIcon, Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useI18n } from '../../../platform/i18n';
import { MonthField, NumberField } from '../../../ui';
import type { RateRow } from '../model/rate-rows';
import classes from './rates-editor.module.css';

/** Dated rates of a role, one row each. */
export function RatesEditor({ rows, onChange }: { rows: RateRow[]; onChange: (rows: RateRow[]) => void }) {
  const { t, currency } = useI18n();
  const change = (key: string, patch: Partial<RateRow>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...patch } : row)));
  return (
    <fieldset className={classes.rates}>
      <legend>{t('organisation.staff-role.rates', { currency })}</legend>
      {rows.map((row, index) => (
        <div key={row.key} className={classes.row}>
          <MonthField
            required
            name={`rates.${index}.validFrom`}
            label={t('organisation.staff-role.valid-from')}
            value={row.validFrom}
            onChange={(validFrom) => change(row.key, { validFrom })}
          />
          <NumberField
            required
            kind="micro"
            name={`rates.${index}.rateMicro`}
            label={t('organisation.staff-role.rate')}
            value={row.rateMicro}
            onChange={(rateMicro) => change(row.key, { rateMicro })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size={30}
            disabled={rows.length === 1}
            aria-label={t('organisation.staff-role.rate.remove')}
            onClick={() => onChange(rows.filter(({ key }) => key !== row.key))}
          >
            <IconTrash size={15} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="default"
        onClick={() => onChange([...rows, { key: crypto.randomUUID(), validFrom: null, rateMicro: null }])}
      >
        {t('organisation.staff-role.rate.add')}
      </Button>
    </fieldset>
  );
}
