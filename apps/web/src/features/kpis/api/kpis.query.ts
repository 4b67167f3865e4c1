import { KpiPageSchema, KpiSchema, KpiSeriesSchema, type Kpi, type KpiSeries } from '@etat/contracts';
import { queryOptions } from '@tanstack/react-query';
import { createResource, deleteResource, getAll, request, updateResource } from '../../../platform/http';
import type { KpiValuesUpdate } from '../model/value-cells';

export const kpisKey = (path: string) => [path, 'kpis'];

export const kpisQuery = (path: string) =>
  queryOptions({
    queryKey: [...kpisKey(path), 'list'],
    queryFn: ({ signal }) => getAll(`${path}/kpis`, KpiPageSchema, {}, signal),
  });

export const kpiQuery = (path: string, id: string) =>
  queryOptions({
    queryKey: [...kpisKey(path), 'one', id],
    queryFn: ({ signal }) => request(`${path}/kpis/${id}`, KpiSchema, { signal }),
  });

export const seriesQuery = (path: string, id: string, range: { from: string; to: string }) =>
  queryOptions({
    queryKey: [...kpisKey(path), 'series', id, range],
    queryFn: ({ signal }) => request(`${path}/kpis/${id}/series`, KpiSeriesSchema, { query: range, signal }),
  });

export type KpiFields = Omit<Kpi, 'id' | 'version' | 'latest' | 'isActive'>;

export function createKpi(path: string, body: KpiFields): Promise<Kpi> {
  return createResource(`${path}/kpis`, KpiSchema, body);
}

export function updateKpi(
  path: string,
  kpi: Kpi,
  body: Partial<KpiFields> & { isActive?: boolean },
): Promise<Kpi> {
  return updateResource(`${path}/kpis/${kpi.id}`, KpiSchema, kpi, body);
}

export function deleteKpi(path: string, kpi: Kpi): Promise<void> {
  return deleteResource(`${path}/kpis/${kpi.id}`, kpi);
}

/** Stores values and targets; the answer holds the months touched and those that compare with them. */
export function putValues(path: string, id: string, body: KpiValuesUpdate): Promise<KpiSeries> {
  return request(`${path}/kpis/${id}/values`, KpiSeriesSchema, { method: 'PUT', body });
}
