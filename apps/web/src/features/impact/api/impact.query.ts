import { ImpactDetailSchema, ImpactListSchema } from '@etat/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from '../../../platform/http';

export interface ImpactParameters {
  from: string;
  to: string;
  asOf?: string;
}

export function impactListQuery(path: string, parameters: ImpactParameters) {
  return queryOptions({
    queryKey: [path, 'impact', 'list', parameters],
    queryFn: ({ signal }) =>
      request(`${path}/impact`, ImpactListSchema, { query: { ...parameters }, signal }),
    placeholderData: keepPreviousData,
  });
}

export function impactDetailQuery(path: string, initiativeId: string, parameters: ImpactParameters) {
  return queryOptions({
    queryKey: [path, 'impact', 'detail', initiativeId, parameters],
    queryFn: ({ signal }) =>
      request(`${path}/impact/${initiativeId}`, ImpactDetailSchema, { query: { ...parameters }, signal }),
  });
}
