import { LANGUAGES } from '@etat/messages';
import { useMemo } from 'react';
import { useI18n } from '../../../platform/i18n';
import { FormColumns, SelectField, TextField } from '../../../ui';
import { listCurrencies, listMonthNames, listTimeZones } from '../model/world-choices';

export interface OrganisationValues {
  name: string;
  language: 'de' | 'en';
  currency: string;
  fiscalYearStartMonth: number;
  timeZone: string;
}

interface OrganisationFieldsProps {
  values: OrganisationValues;
  onChange: (patch: Partial<OrganisationValues>) => void;
  /** Path of the organisation in the request body. */
  prefix?: string;
  /** Currency and fiscal year are fixed once figures may exist. */
  isFounded?: boolean;
}

/** What an organisation is asked for: in the setup, when a further one is created, and in its settings. */
export function OrganisationFields({ values, onChange, prefix = '', isFounded }: OrganisationFieldsProps) {
  const { t, language } = useI18n();
  const currencies = useMemo(() => listCurrencies(language), [language]);
  const months = useMemo(() => listMonthNames(language), [language]);
  const zones = useMemo(() => listTimeZones(values.timeZone), [values.timeZone]);
  return (
    <>
      <TextField
        data-autofocus
        required
        name={`${prefix}name`}
        label={t('administration.settings.name')}
        value={values.name}
        onChange={(name) => onChange({ name })}
      />
      <FormColumns isWide>
        <SelectField
          required
          name={`${prefix}language`}
          label={t('administration.settings.language')}
          options={LANGUAGES.map((code) => ({ value: code, label: t(`app.language.${code}`) }))}
          value={values.language}
          onChange={(code) => onChange({ language: code === 'de' ? 'de' : 'en' })}
        />
        <SelectField
          required
          name={`${prefix}timeZone`}
          label={t('administration.settings.time-zone')}
          options={zones}
          value={values.timeZone}
          onChange={(timeZone) => onChange({ timeZone: timeZone ?? '' })}
        />
        {isFounded ? null : (
          <>
            <SelectField
              required
              name={`${prefix}currency`}
              label={t('administration.settings.currency')}
              description={t('administration.settings.currency.hint')}
              options={currencies}
              value={values.currency}
              onChange={(currency) => onChange({ currency: currency ?? '' })}
            />
            <SelectField
              required
              name={`${prefix}fiscalYearStartMonth`}
              label={t('administration.settings.fiscal-start')}
              description={t('administration.settings.fiscal-start.hint')}
              options={months}
              value={String(values.fiscalYearStartMonth)}
              onChange={(month) => onChange({ fiscalYearStartMonth: Number(month ?? '1') })}
            />
          </>
        )}
      </FormColumns>
      {isFounded ? (
        <p>
          {t('administration.settings.fixed', {
            currency: values.currency,
            month: months[values.fiscalYearStartMonth - 1]?.label,
          })}
        </p>
      ) : null}
    </>
  );
}
