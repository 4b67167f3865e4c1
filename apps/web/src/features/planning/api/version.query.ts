import {
  BudgetVersionSchema,
  VersionComparisonSchema,
  type BudgetVersion,
  type BudgetVersionCreate,
} from '@etat/contracts';
import { queryOptions } from '@tanstack/react-query';
import { createResource, request } from '../../../platform/http';

export const comparisonQuery = (path: string, beforeId: string, afterId: string) =>
  queryOptions({
    queryKey: [path, 'comparison', beforeId, afterId],
    queryFn: ({ signal }) =>
      request(`${path}/versions/${beforeId}/comparison`, VersionComparisonSchema, {
        query: { with: afterId },
        signal,
      }),
  });

export function createVersion(path: string, body: BudgetVersionCreate): Promise<BudgetVersion> {
  return createResource(`${path}/versions`, BudgetVersionSchema, body);
}

/** share: everybody who reads plans sees a what-if; actuals: a forecast takes what was booked since. */
export function actOnVersion(
  path: string,
  version: BudgetVersion,
  action: 'share' | 'actuals',
): Promise<BudgetVersion> {
  return request(`${path}/versions/${version.id}/${action}`, BudgetVersionSchema, {
    method: 'POST',
    ifMatch: version.version,
  });
}
