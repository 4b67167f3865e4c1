import { ActionIcon, Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useI18n } from '../../../platform/i18n';
import { MonthField, NumberField } from '../../../ui';
import type { CapacityRow } from '../model/capacity-rows';
import classes from './rates-editor.module.css';

interface CapacitiesEditorProps {
  rows: CapacityRow[];
  onChange: (rows: CapacityRow[]) => void;
}

/** Dated capacities of a role, one row each; a role may have none. */
export function CapacitiesEditor({ rows, onChange }: CapacitiesEditorProps) {
  const { t } = useI18n();
  const change = (key: string, patch: Partial<CapacityRow>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...patch } : row)));
  const empty = { validFrom: null, headcountE4: null, monthlyMinutes: null };
  return (
    <fieldset className={classes.rates}>
      <legend>{t('organisation.staff-role.capacities')}</legend>
      {rows.map((row, index) => (
        <div key={row.key} className={classes.row} data-wide>
          <MonthField
            required
            name={`capacities.${index}.validFrom`}
            label={t('organisation.staff-role.valid-from')}
            value={row.validFrom}
            onChange={(validFrom) => change(row.key, { validFrom })}
          />
          <NumberField
            required
            kind="e4"
            name={`capacities.${index}.headcountE4`}
            label={t('organisation.staff-role.headcount')}
            value={row.headcountE4}
            onChange={(headcountE4) => change(row.key, { headcountE4 })}
          />
          <NumberField
            required
            kind="hours"
            name={`capacities.${index}.monthlyMinutes`}
            label={t('organisation.staff-role.monthly-hours')}
            value={row.monthlyMinutes}
            onChange={(monthlyMinutes) => change(row.key, { monthlyMinutes })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size={30}
            aria-label={t('organisation.staff-role.capacity.remove')}
            onClick={() => onChange(rows.filter(({ key }) => key !== row.key))}
          >
            <IconTrash size={15} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Button variant="default" onClick={() => onChange([...rows, { key: crypto.randomUUID(), ...empty }])}>
        {t('organisation.staff-role.capacity.add')}
      </Button>
    </fieldset>
  );
}
