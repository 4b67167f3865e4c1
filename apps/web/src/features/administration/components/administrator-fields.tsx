import { useI18n } from '../../../platform/i18n';
import { FormColumns, PasswordField, TextField } from '../../../ui';

export interface AdministratorValues {
  setupCode: string;
  name: string;
  email: string;
  password: string;
}

interface AdministratorFieldsProps {
  values: AdministratorValues;
  onChange: (patch: Partial<AdministratorValues>) => void;
}

/** First step of the setup: the code from the terminal and the person who set Etat up. */
export function AdministratorFields({ values, onChange }: AdministratorFieldsProps) {
  const { t } = useI18n();
  return (
    <>
      <TextField
        autoFocus
        required
        name="setupCode"
        autoComplete="one-time-code"
        label={t('administration.setup.code')}
        description={t('administration.setup.code.hint')}
        value={values.setupCode}
        onChange={(setupCode) => onChange({ setupCode })}
      />
      <TextField
        required
        name="administrator.name"
        autoComplete="name"
        label={t('administration.setup.name')}
        description={t('administration.setup.name.hint')}
        value={values.name}
        onChange={(name) => onChange({ name })}
      />
      <FormColumns>
        <TextField
          required
          type="email"
          name="administrator.email"
          autoComplete="username"
          label={t('administration.email')}
          value={values.email}
          onChange={(email) => onChange({ email })}
        />
        <PasswordField
          name="administrator.password"
          label={t('administration.password')}
          autoComplete="new-password"
          minLength={10}
          toggleLabel={t('administration.password.toggle')}
          value={values.password}
          onChange={(password) => onChange({ password })}
        />
      </FormColumns>
      <p>{t('administration.password.hint')}</p>
    </>
  );
}
