import { ChannelPageSchema, GoalPageSchema, InitiativePageSchema } from '@etat/contracts';
import { queryOptions } from '@tanstack/react-query';
import { getAll } from '../../../platform/http';

const STALE_MS = 60_000;

/** `path` is that of the organisation: `useOrganisation().path`. */
export const goalsQuery = (path: string) =>
  queryOptions({
    queryKey: [path, 'goals'],
    queryFn: ({ signal }) => getAll(`${path}/goals`, GoalPageSchema, {}, signal),
    staleTime: STALE_MS,
  });

export const channelsQuery = (path: string) =>
  queryOptions({
    queryKey: [path, 'channels'],
    queryFn: ({ signal }) => getAll(`${path}/channels`, ChannelPageSchema, {}, signal),
    staleTime: STALE_MS,
  });

export const initiativesQuery = (path: string) =>
  queryOptions({
    queryKey: [path, 'initiatives'],
    queryFn: ({ signal }) => getAll(`${path}/initiatives`, InitiativePageSchema, {}, signal),
    staleTime: STALE_MS,
  });
