import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useOrganisation } from '../../../platform/session';
import {
  categoriesQuery,
  costCentresQuery,
  peopleQuery,
  staffRolesQuery,
  vendorsQuery,
} from '../../organisation';
import { kpisQuery } from '../../kpis';
import { versionsQuery } from '../../planning';
import { channelsQuery, goalsQuery, initiativesQuery } from '../../strategy';

/** Names of everything the trail may refer to, by id. */
export function useNames(): ReadonlyMap<string, string> {
  const { path, can } = useOrganisation();
  const lists = useQueries({
    queries: [
      costCentresQuery(path),
      categoriesQuery(path),
      { ...staffRolesQuery(path), enabled: can('plan.read') },
      vendorsQuery(path),
      peopleQuery(path),
      goalsQuery(path),
      channelsQuery(path),
      initiativesQuery(path),
      { ...kpisQuery(path), enabled: can('kpis.read') },
      { ...versionsQuery(path), enabled: can('plan.read') },
    ],
    combine: (results) => results.map((result) => result.data),
  });
  return useMemo(
    () => new Map(lists.flatMap((list) => (list ?? []).map(({ id, name }) => [id, name] as const))),
    [lists],
  );
}
