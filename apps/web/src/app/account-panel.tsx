import { Button, NativeSelect } from '@mantine/core';
import type { Session } from '@etat/contracts';
import { useNavigate } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { PasswordDialog } from '../features/administration';
import { useI18n } from '../platform/i18n';
import { useOrganisation } from '../platform/session';
import classes from './account-panel.module.css';
import { SignOutButton } from './sign-out-button';
import { Preferences } from '../ui';

/** Organisation, language, colours and the way out. */
export function AccountPanel({ session }: { session: Session }) {
  const { t } = useI18n();
  const { organisation } = useOrganisation();
  const navigate = useNavigate();
  const [isPasswordOpen, setPasswordOpen] = useState(false);

  return (
    <div className={classes.panel}>
      {session.memberships.length > 1 ? (
        <NativeSelect
          label={t('app.organisation.switch')}
          title={organisation.name}
          value={organisation.slug}
          data={session.memberships.map(({ organisation: { slug, name, isSample } }) => ({
            value: slug,
            label: isSample ? `${t('app.organisation.sample')}: ${name}` : name,
          }))}
          onChange={(event) =>
            void navigate({ to: '/o/$slug/overview', params: { slug: event.currentTarget.value } })
          }
        />
      ) : (
        <p className={classes.name}>{organisation.name}</p>
      )}
      <Preferences isSignedIn />
      <p className={classes.person}>{session.account.name}</p>
      <Button variant="subtle" justify="start" px={8} onClick={() => setPasswordOpen(true)}>
        {t('app.account.password')}
      </Button>
      <SignOutButton />
      <Suspense>{isPasswordOpen ? <PasswordDialog onClose={() => setPasswordOpen(false)} /> : null}</Suspense>
    </div>
  );
}
