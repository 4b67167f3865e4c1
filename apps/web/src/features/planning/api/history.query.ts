import { BudgetLineSchema, LineHistorySchema } from '@etat/contracts';
import { queryOptions } from '@tanstack/react-query';
import { getAll, request } from '../../../platform/http';

export const lineQuery = (path: string, lineId: string) =>
  queryOptions({
    queryKey: [path, 'line', lineId],
    queryFn: ({ signal }) => request(`${path}/lines/${lineId}`, BudgetLineSchema, { signal }),
  });

export const lineHistoryQuery = (path: string, lineId: string) =>
  queryOptions({
    queryKey: [path, 'line-history', lineId],
    queryFn: ({ signal }) => getAll(`${path}/lines/${lineId}/history`, LineHistorySchema, {}, signal),
  });
