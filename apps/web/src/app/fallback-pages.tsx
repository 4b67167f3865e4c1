import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useI18n } from '../platform/i18n';
import { ErrorState, Loading, PageHeader, PageLink, PublicLayout } from '../ui';
import { SignOutButton } from './sign-out-button';

export function PagePending() {
  return <Loading />;
}

export function PageError({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  return (
    <ErrorState
      error={error}
      onRetry={() => {
        reset();
        void router.invalidate();
      }}
    />
  );
}

/** A page that says why there is nothing here. */
export function NoticePage({
  title,
  text,
  isHomeOffered,
}: {
  title: string;
  text: string;
  isHomeOffered?: boolean;
}) {
  const { t } = useI18n();
  return (
    <PublicLayout>
      <PageHeader title={title} />
      <p>{text}</p>
      {isHomeOffered ? <PageLink to="/">{t('app.not-found.home')}</PageLink> : <SignOutButton />}
    </PublicLayout>
  );
}

export function NotFoundPage() {
  const { t } = useI18n();
  return <NoticePage title={t('app.not-found.title')} text={t('app.not-found.text')} isHomeOffered />;
}
