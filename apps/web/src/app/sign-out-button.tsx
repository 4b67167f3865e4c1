import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useI18n } from '../platform/i18n';
import { signOut } from '../platform/session';

/** Ends the session; a full reload leaves nothing of it in memory. */
export function SignOutButton() {
  const { t } = useI18n();
  const queryClient = useQueryClient();
  async function leave() {
    await signOut();
    queryClient.clear();
    window.location.assign('/sign-in');
  }
  return (
    <Button variant="subtle" justify="start" px={8} onClick={() => void leave()}>
      {t('app.account.sign-out')}
    </Button>
  );
}
