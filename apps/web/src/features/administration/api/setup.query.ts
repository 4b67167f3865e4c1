import {
  LinkStateSchema,
  SessionSchema,
  SetupStateSchema,
  type Session,
  type SetupRequestSchema,
} from '@etat/contracts';
import { queryOptions } from '@tanstack/react-query';
import type * as z from 'zod';
import { request, requestNothing } from '../../../platform/http';

/** Whether this installation has an administrator already. */
export const setupStateQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: ({ signal }) => request('/setup', SetupStateSchema, { signal }),
});

/** Asks early, so that nobody fills in everything for a mistyped code. */
export function checkSetupCode(setupCode: string): Promise<void> {
  return requestNothing('/setup/code', { method: 'POST', body: { setupCode } });
}

export function setUp(body: z.input<typeof SetupRequestSchema>): Promise<Session> {
  return request('/setup', SessionSchema, { method: 'POST', body });
}

/** Whom an invitation or reset link is for. */
export const linkQuery = (token: string) =>
  queryOptions({
    queryKey: ['link', token],
    queryFn: ({ signal }) => request(`/links/${encodeURIComponent(token)}`, LinkStateSchema, { signal }),
    staleTime: Infinity,
  });

export function redeemLink(token: string, password: string): Promise<Session> {
  return request(`/links/${encodeURIComponent(token)}`, SessionSchema, {
    method: 'POST',
    body: { password },
  });
}
