import { ActionIcon, Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { Category } from '@etat/contracts';
import { useI18n } from '../../../platform/i18n';
import { MonthField, NumberField, SelectField, toOptions } from '../../../ui';
import type { SurchargeRow } from '../model/surcharge-rows';
import classes from './rates-editor.module.css';

interface SurchargesEditorProps {
  /** Where a surcharge may be planned. */
  targets: Category[];
  rows: SurchargeRow[];
  onChange: (rows: SurchargeRow[]) => void;
}

/** Dated surcharges of a category, one row each. */
export function SurchargesEditor({ targets, rows, onChange }: SurchargesEditorProps) {
  const { t } = useI18n();
  const change = (key: string, patch: Partial<SurchargeRow>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...patch } : row)));
  const empty = { targetCategoryId: null, validFrom: null, rateBp: null };
  return (
    <fieldset className={classes.rates}>
      <legend>{t('organisation.category.surcharges')}</legend>
      <p>{t('organisation.category.surcharges.hint')}</p>
      {rows.map((row, index) => (
        <div key={row.key} className={classes.row} data-wide>
          <SelectField
            required
            name={`surcharges.${index}.targetCategoryId`}
            label={t('organisation.category.surcharge.target')}
            options={toOptions(targets)}
            value={row.targetCategoryId}
            onChange={(targetCategoryId) => change(row.key, { targetCategoryId })}
          />
          <NumberField
            required
            kind="percent"
            name={`surcharges.${index}.rateBp`}
            label={t('organisation.category.surcharge.rate')}
            value={row.rateBp}
            onChange={(rateBp) => change(row.key, { rateBp })}
          />
          <MonthField
            required
            name={`surcharges.${index}.validFrom`}
            label={t('organisation.staff-role.valid-from')}
            value={row.validFrom}
            onChange={(validFrom) => change(row.key, { validFrom })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size={30}
            aria-label={t('organisation.category.surcharge.remove')}
            onClick={() => onChange(rows.filter(({ key }) => key !== row.key))}
          >
            <IconTrash size={15} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Button variant="default" onClick={() => onChange([...rows, { key: crypto.randomUUID(), ...empty }])}>
        {t('organisation.category.surcharge.add')}
      </Button>
    </fieldset>
  );
}
