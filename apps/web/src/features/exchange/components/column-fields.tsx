import { Checkbox } from '@mantine/core';
import type { ImportDetail, ImportSettings } from '@etat/contracts';
import { useState } from 'react';
import { useI18n } from '../../../platform/i18n';
import { SelectField } from '../../../ui';
import { shownFields } from '../model/import-fields';
import { setColumn } from '../model/import-settings';
import classes from './exchange.module.css';
import { useFieldName } from './use-field-name';

interface ColumnFieldsProps {
  detail: ImportDetail;
  settings: ImportSettings;
  onSettings: (settings: ImportSettings) => void;
}

/** Which column fills which field; the amount comes first, because it is the one to choose in every run. */
export function ColumnFields({ detail, settings, onSettings }: ColumnFieldsProps) {
  const { t } = useI18n();
  const fieldName = useFieldName();
  const [withMonths, setWithMonths] = useState(false);
  const { kind } = detail.import;
  const options = detail.columns.map(({ index, name, samples }) => ({
    value: String(index),
    label: [`${index + 1}. ${name}`, samples[0]].filter(Boolean).join(' · ').slice(0, 80),
  }));
  return (
    <>
      <div className={classes.fields}>
        {shownFields(kind, settings.columns, withMonths).map((field) => {
          const column = settings.columns[field];
          return (
            <SelectField
              key={field}
              label={fieldName(field)}
              placeholder={t('exchange.columns.none')}
              options={options}
              value={column === undefined ? null : String(column)}
              onChange={(value) =>
                onSettings(setColumn(settings, field, value === null ? null : Number(value)))
              }
            />
          );
        })}
      </div>
      {kind === 'budget-lines' ? (
        <Checkbox
          mt={8}
          label={t('exchange.columns.months')}
          checked={withMonths}
          onChange={(event) => setWithMonths(event.currentTarget.checked)}
        />
      ) : null}
    </>
  );
}
