import type { DatevSettings } from '@etat/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { FormColumns, FormModal, NumberField, SelectField, TextField } from '../../../ui';
import { putDatevSettings } from '../api/exports.query';

const LENGTHS = [4, 5, 6, 7, 8];

/** What the tax adviser or the bookkeeping names: whose books, which accounts, which key. */
export function DatevSettingsForm({ datev, onClose }: { datev: DatevSettings; onClose: () => void }) {
  const { t } = useI18n();
  const { path } = useOrganisation();
  const queryClient = useQueryClient();
  const before = datev.settings;
  const [values, setValues] = useState({
    consultantNumber: String(before?.consultantNumber ?? ''),
    clientNumber: String(before?.clientNumber ?? ''),
    accountLength: before?.accountLength ?? 4,
    contraAccount: before?.contraAccount ?? '',
    chartOfAccounts: before?.chartOfAccounts ?? '',
    taxKey: before?.taxKey ?? '',
    taxRateBp: before?.taxRateBp ?? 0,
  });
  const change = (patch: Partial<typeof values>) => setValues((old) => ({ ...old, ...patch }));
  const number = (name: 'consultantNumber' | 'clientNumber') => (
    <TextField
      required
      inputMode="numeric"
      maxLength={7}
      name={name}
      label={t(`exports.datev.${name}`)}
      value={values[name]}
      onChange={(text) => change({ [name]: text })}
    />
  );
  const account = (name: 'contraAccount' | 'chartOfAccounts' | 'taxKey', isRequired = false) => (
    <TextField
      required={isRequired}
      inputMode="numeric"
      maxLength={9}
      name={name}
      label={t(`exports.datev.${name}`)}
      description={t(`exports.datev.${name}.text`)}
      value={values[name]}
      onChange={(text) => change({ [name]: text })}
    />
  );
  return (
    <FormModal
      size="lg"
      title={t('exports.datev.settings.title')}
      onClose={onClose}
      onSubmit={async () => {
        await putDatevSettings(path, datev.version, {
          ...values,
          consultantNumber: Number(values.consultantNumber),
          clientNumber: Number(values.clientNumber),
          taxKey: values.taxKey === '' ? null : values.taxKey,
        });
        await queryClient.invalidateQueries({ queryKey: [path] });
        onClose();
      }}
    >
      <FormColumns isWide>
        {number('consultantNumber')}
        {number('clientNumber')}
        <SelectField
          required
          name="accountLength"
          label={t('exports.datev.accountLength')}
          options={LENGTHS.map((length) => ({ value: String(length), label: String(length) }))}
          value={String(values.accountLength)}
          onChange={(text) => change({ accountLength: Number(text) })}
        />
        {account('contraAccount', true)}
        {account('chartOfAccounts')}
        {account('taxKey')}
        <NumberField
          kind="percent"
          name="taxRateBp"
          label={t('exports.datev.taxRate')}
          description={t('exports.datev.taxRate.text')}
          value={values.taxRateBp}
          onChange={(taxRateBp) => change({ taxRateBp: taxRateBp ?? 0 })}
        />
      </FormColumns>
    </FormModal>
  );
}
