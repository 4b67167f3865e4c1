import { PlanComparisonSchema } from '@etat/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../platform/http';

/** What was booked this year and last year on what a plan is for. */
export const planComparisonQuery = (path: string, versionId: string) =>
  queryOptions({
    queryKey: [path, 'plan-comparison', versionId],
    queryFn: ({ signal }) =>
      request(`${path}/versions/${versionId}/line-actuals`, PlanComparisonSchema, { signal }),
  });
