import {
  AuditPageSchema,
  OneTimeLinkSchema,
  OrganisationSchema,
  TokenCreatedSchema,
  TokenPageSchema,
  type Organisation,
  type OrganisationCreateSchema,
  type TokenCreateSchema,
} from '@etat/contracts';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type * as z from 'zod';
import { createResource, getAll, request, requestNothing } from '../../../platform/http';

export const tokensQuery = (path: string) =>
  queryOptions({
    queryKey: [path, 'tokens'],
    queryFn: ({ signal }) => getAll(`${path}/tokens`, TokenPageSchema, {}, signal),
  });

export const auditQuery = (path: string) =>
  infiniteQueryOptions({
    queryKey: [path, 'audit-events'],
    queryFn: ({ signal, pageParam }) =>
      request(`${path}/audit-events`, AuditPageSchema, {
        query: { limit: 100, newestFirst: true, cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

export type LinkKind = 'invitation' | 'password-reset';

/** A link that is shown once; asking again makes the previous one void. */
export function createLink(path: string, personId: string, kind: LinkKind) {
  return request(`${path}/people/${personId}/${kind}`, OneTimeLinkSchema, { method: 'POST' });
}

export function createToken(path: string, body: z.input<typeof TokenCreateSchema>) {
  return request(`${path}/tokens`, TokenCreatedSchema, { method: 'POST', body });
}

export function revokeToken(path: string, tokenId: string): Promise<void> {
  return requestNothing(`${path}/tokens/${tokenId}`, { method: 'DELETE' });
}

export function createOrganisation(body: z.input<typeof OrganisationCreateSchema>): Promise<Organisation> {
  return createResource('/organisations', OrganisationSchema, body);
}

export function loadSample(): Promise<Organisation> {
  return createResource('/organisations/sample', OrganisationSchema, undefined);
}

export function dropSample(path: string): Promise<void> {
  return requestNothing(path, { method: 'DELETE' });
}
