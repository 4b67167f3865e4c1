import { OverviewSchema } from '@etat/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from '../../../platform/http';

export interface OverviewParameters {
  fiscalYear?: number;
  through?: string;
}

/** Leadership's page in one answer; `path` is the API path of the organisation. */
export function overviewQuery(path: string, parameters: OverviewParameters) {
  return queryOptions({
    queryKey: [path, 'reports', 'overview', parameters],
    queryFn: ({ signal }) =>
      request(`${path}/reports/overview`, OverviewSchema, { query: { ...parameters }, signal }),
    placeholderData: keepPreviousData,
  });
}
