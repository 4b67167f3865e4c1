import { Button } from '@mantine/core';
import type { ImportDetail, ImportSettings } from '@etat/contracts';
import { useI18n } from '../../../platform/i18n';
import { SelectField, TextField } from '../../../ui';
import { setFilter } from '../model/import-settings';
import classes from './exchange.module.css';

const MOST = 5;

interface FilterFieldsProps {
  detail: ImportDetail;
  settings: ImportSettings;
  onSettings: (settings: ImportSettings) => void;
}

/** Conditions on columns, for files that hold more than is wanted (several years, several scenarios). */
export function FilterFields({ detail, settings, onSettings }: FilterFieldsProps) {
  const { t } = useI18n();
  const { filters } = settings;
  const options = detail.columns.map(({ index, name }) => ({
    value: String(index),
    label: `${index + 1}. ${name}`,
  }));
  return (
    <>
      {filters.map((filter, at) => (
        // Conditions have no identity but their place.
        <div key={at} className={classes.filter}>
          <SelectField
            required
            w={220}
            label={t('exchange.filters.column')}
            options={options}
            value={String(filter.column)}
            onChange={(value) => {
              if (value !== null) onSettings(setFilter(settings, at, { ...filter, column: Number(value) }));
            }}
          />
          <TextField
            w={200}
            maxLength={200}
            label={t('exchange.filters.equals')}
            value={filter.equals}
            onChange={(equals) => onSettings(setFilter(settings, at, { ...filter, equals }))}
          />
          <Button variant="default" onClick={() => onSettings(setFilter(settings, at, null))}>
            {t('exchange.filters.remove')}
          </Button>
        </div>
      ))}
      {filters.length < MOST ? (
        <Button
          variant="default"
          onClick={() => onSettings(setFilter(settings, filters.length, { column: 0, equals: '' }))}
        >
          {t('exchange.filters.add')}
        </Button>
      ) : null}
    </>
  );
}
