import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useOrganisation } from '../../../platform/session';
import { categoriesQuery, costCentresQuery, staffRolesQuery, vendorsQuery } from '../../organisation';
import { initiativesQuery } from '../../strategy';
import type { MasterData } from '../model/master-data';

/** Everything a line refers to, inactive things included: old lines still name them. */
export function useMasterData(): { data?: MasterData; error: unknown; refetch: () => void } {
  const { path } = useOrganisation();
  const results = useQueries({
    queries: [
      costCentresQuery(path),
      categoriesQuery(path),
      staffRolesQuery(path),
      vendorsQuery(path),
      initiativesQuery(path),
    ],
  });
  const [a, b, c, d, e] = results;
  const [costCentres, categories, staffRoles, vendors, initiatives] = [
    a.data,
    b.data,
    c.data,
    d.data,
    e.data,
  ];
  const data = useMemo(
    () =>
      costCentres && categories && staffRoles && vendors && initiatives
        ? { costCentres, categories, staffRoles, vendors, initiatives }
        : undefined,
    [costCentres, categories, staffRoles, vendors, initiatives],
  );
  return {
    data,
    error: results.find(({ error }) => error)?.error ?? null,
    refetch: () => results.forEach(({ isError, refetch }) => isError && void refetch()),
  };
}
