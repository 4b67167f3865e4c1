import { Button } from '@mantine/core';
import type { Session } from '@etat/contracts';
import { useState } from 'react';
import { useI18n } from '../../../platform/i18n';
import { signIn } from '../../../platform/session';
import { Form, PasswordField, TextField } from '../../../ui';

/** E-mail and password; used by the sign-in page and over a page whose session has ended. */
export function SignInForm({
  email: given = '',
  onSignedIn,
}: {
  email?: string;
  onSignedIn: (session: Session) => void;
}) {
  const { t } = useI18n();
  const [email, setEmail] = useState(given);
  const [password, setPassword] = useState('');
  return (
    <Form
      onSubmit={async () => onSignedIn(await signIn(email, password))}
      footer={(isPending) => (
        <Button type="submit" loading={isPending}>
          {t('administration.sign-in.submit')}
        </Button>
      )}
    >
      <TextField
        name="email"
        type="email"
        required
        autoFocus={given === ''}
        autoComplete="username"
        label={t('administration.email')}
        value={email}
        onChange={setEmail}
      />
      <PasswordField
        data-autofocus={given !== '' || undefined}
        name="password"
        label={t('administration.password')}
        autoComplete="current-password"
        toggleLabel={t('administration.password.toggle')}
        value={password}
        onChange={setPassword}
      />
    </Form>
  );
}
