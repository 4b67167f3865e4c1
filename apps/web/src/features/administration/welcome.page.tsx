import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useI18n } from '../../platform/i18n';
import { saveLanguage, sessionQuery } from '../../platform/session';
import { ErrorState, Form, Loading, PageHeader, PageLink, PasswordField, PublicLayout } from '../../ui';
import { linkQuery, redeemLink } from './api/setup.query';

/** Where an invitation or a reset link leads: choose a password, and in. */
export function WelcomePage() {
  const { t, language } = useI18n();
  const { token } = useParams({ from: '/welcome/$token' });
  const link = useQuery(linkQuery(token));
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [password, setPassword] = useState('');
  return (
    <PublicLayout>
      <PageHeader title={t(`administration.welcome.title.${link.data?.kind ?? 'invitation'}`)} />
      {link.isPending ? <Loading /> : null}
      {link.isError ? (
        <>
          <ErrorState error={link.error} />
          <PageLink to="/sign-in">{t('administration.welcome.to-sign-in')}</PageLink>
        </>
      ) : null}
      {link.data ? (
        <>
          <p>{t('administration.welcome.text', link.data)}</p>
          <Form
            onSubmit={async () => {
              const session = await redeemLink(token, password);
              // The language somebody reads this page in is the one they want to go on in.
              await saveLanguage(language);
              queryClient.setQueryData(sessionQuery.queryKey, session);
              await navigate({ to: '/' });
            }}
            footer={(isPending) => (
              <Button type="submit" loading={isPending}>
                {t('administration.welcome.submit')}
              </Button>
            )}
          >
            {/* Tells password managers whose password this is. */}
            <input
              type="email"
              name="email"
              autoComplete="username"
              value={link.data.email}
              readOnly
              hidden
            />
            <PasswordField
              name="password"
              label={t('administration.password.new')}
              description={t('administration.password.hint')}
              autoComplete="new-password"
              minLength={10}
              toggleLabel={t('administration.password.toggle')}
              value={password}
              onChange={setPassword}
            />
          </Form>
        </>
      ) : null}
    </PublicLayout>
  );
}
