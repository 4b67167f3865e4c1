import type { Session } from '@etat/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { onSessionEnd } from '../platform/http';
import { sessionQuery } from '../platform/session';

const SessionEndedDialog = lazy(async () => ({
  default: (await import('./session-ended-dialog')).SessionEndedDialog,
}));

/** Waits for the session to end; what it then shows is fetched only when it is needed. */
export function SessionEndedOverlay() {
  const queryClient = useQueryClient();
  const [before, setBefore] = useState<Session | null>(null);
  useEffect(
    () => onSessionEnd(() => setBefore(queryClient.getQueryData(sessionQuery.queryKey) ?? null)),
    [queryClient],
  );
  if (!before) return null;
  return (
    <Suspense>
      <SessionEndedDialog before={before} onResumed={() => setBefore(null)} />
    </Suspense>
  );
}
