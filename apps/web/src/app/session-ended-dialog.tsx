import type { Session } from '@etat/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { SignInForm } from '../features/administration';
import { useI18n } from '../platform/i18n';
import { sessionQuery } from '../platform/session';
import { Dialog } from '../ui';

/** Asks for the password over the page, so that nothing typed there is lost. */
export function SessionEndedDialog({ before, onResumed }: { before: Session; onResumed: () => void }) {
  const { t } = useI18n();
  const queryClient = useQueryClient();

  function resume(session: Session) {
    // Another person must not go on in the page of the first.
    if (session.account.id !== before.account.id) return window.location.assign('/');
    onResumed();
    queryClient.setQueryData(sessionQuery.queryKey, session);
    void queryClient.invalidateQueries();
  }

  return (
    <Dialog
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t('app.session.ended.title')}
      zIndex={400}
    >
      <p>{t('app.session.ended.text')}</p>
      <SignInForm email={before.account.email} onSignedIn={resume} />
    </Dialog>
  );
}
