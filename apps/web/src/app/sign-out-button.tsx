import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useI18n } from '../platform/i18n';
import { clearOutbox } from '../features/planning';
import { sessionQuery, signOut } from '../platform/session';

/** Ends the session; a full reload leaves nothing of it in memory. */
export function SignOutButton() {
  const { t } = useI18n();
  const queryClient = useQueryClient();
  async function leave() {
    const accountId = queryClient.getQueryData(sessionQuery.queryKey)?.account.id;
    await signOut();
    if (accountId) await clearOutbox(accountId);
    queryClient.clear();
    window.location.assign('/sign-in');
  }
  return (
    <Button variant="subtle" justify="start" px={8} onClick={() => void leave()}>
      {t('app.account.sign-out')}
    </Button>
  );
}
