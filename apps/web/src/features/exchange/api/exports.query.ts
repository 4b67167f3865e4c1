import {
  DatevCheckSchema,
  DatevSettingsSchema,
  ExportBatchPageSchema,
  ExportBatchSchema,
  type DatevSettings,
  type DatevSettingsInput,
  type ExportBatch,
  type ExportFormat,
  type ExportOrder,
} from '@etat/contracts';
import { queryOptions } from '@tanstack/react-query';
import { createResource, request, toUrl } from '../../../platform/http';

export const batchesKey = (path: string) => [path, 'exports'];

export const batchesQuery = (path: string, limit: number) =>
  queryOptions({
    queryKey: [...batchesKey(path), limit],
    queryFn: ({ signal }) => request(`${path}/exports`, ExportBatchPageSchema, { query: { limit }, signal }),
    placeholderData: (before) => before,
  });

export function createBatch(path: string, order: ExportOrder, format: ExportFormat): Promise<ExportBatch> {
  return createResource(`${path}/exports`, ExportBatchSchema, { ...order, format });
}

export const toFileUrl = (path: string, { id }: Pick<ExportBatch, 'id'>) =>
  toUrl(`${path}/exports/${id}/file`);
export const toDifferenceUrl = (path: string, { id }: Pick<ExportBatch, 'id'>, profile: string) =>
  toUrl(`${path}/exports/${id}/difference`, { profile });

export const datevSettingsQuery = (path: string) =>
  queryOptions({
    queryKey: [path, 'datev-settings'],
    queryFn: ({ signal }) => request(`${path}/datev-settings`, DatevSettingsSchema, { signal }),
  });

export const putDatevSettings = (
  path: string,
  version: number,
  body: DatevSettingsInput,
): Promise<DatevSettings> =>
  request(`${path}/datev-settings`, DatevSettingsSchema, { method: 'PUT', body, ifMatch: version });

/** Asked anew each time it is shown: postings and accounts are being corrected meanwhile. */
export const datevCheckQuery = (path: string, month: string) =>
  queryOptions({
    queryKey: [path, 'datev-check', month],
    queryFn: ({ signal }) =>
      request(`${path}/exports/datev-check`, DatevCheckSchema, { query: { month }, signal }),
    staleTime: 0,
  });
