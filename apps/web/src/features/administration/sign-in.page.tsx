import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import * as z from 'zod';
import { useI18n } from '../../platform/i18n';
import { useUrlState } from '../../platform/page-state';
import { sessionQuery } from '../../platform/session';
import { PageHeader, PublicLayout } from '../../ui';
import { SignInForm } from './components/sign-in-form';

/** Only paths of this site: `next` comes from the URL and must not lead elsewhere. */
const NextState = z.object({
  next: z
    .string()
    .regex(/^\/o\//)
    .catch('/'),
});

export function SignInPage() {
  const { t, setLanguage } = useI18n();
  const [{ next }] = useUrlState(NextState);
  const router = useRouter();
  const queryClient = useQueryClient();
  return (
    <PublicLayout>
      <PageHeader title={t('administration.sign-in.title')} />
      <SignInForm
        onSignedIn={(session) => {
          queryClient.setQueryData(sessionQuery.queryKey, session);
          setLanguage(session.account.language);
          router.history.push(next);
        }}
      />
      <p>{t('administration.sign-in.forgotten')}</p>
    </PublicLayout>
  );
}
