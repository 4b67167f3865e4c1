import {
  CapacitySchema,
  ExchangeRateImportSchema,
  ExchangeRatePageSchema,
  PlanRatesSchema,
  RepricedSchema,
  type ExchangeRateImport,
  type PlanRates,
  type Repriced,
} from '@etat/contracts';
import { queryOptions } from '@tanstack/react-query';
import { getAll, request } from '../../../platform/http';

export const planRatesQuery = (path: string, versionId: string) =>
  queryOptions({
    queryKey: [path, 'plan-rates', versionId],
    queryFn: ({ signal }) => request(`${path}/versions/${versionId}/plan-rates`, PlanRatesSchema, { signal }),
  });

/** The whole list; the answer carries the version's next row version. */
export function savePlanRates(
  path: string,
  basis: Pick<PlanRates, 'id' | 'version'>,
  rates: { currency: string; rateE9: number }[],
): Promise<PlanRates> {
  return request(`${path}/versions/${basis.id}/plan-rates`, PlanRatesSchema, {
    method: 'PUT',
    ifMatch: basis.version,
    body: { rates },
  });
}

export function repriceVersion(path: string, versionId: string): Promise<Repriced> {
  return request(`${path}/versions/${versionId}/reprice`, RepricedSchema, { method: 'POST', body: {} });
}

/** The last reference rate of each currency up to a day; today when none is given. */
export const exchangeRatesQuery = (path: string, date?: string) =>
  queryOptions({
    queryKey: [path, 'exchange-rates', date ?? 'today'],
    queryFn: ({ signal }) => getAll(`${path}/exchange-rates`, ExchangeRatePageSchema, { date }, signal),
  });

export function importExchangeRates(path: string, file: File): Promise<ExchangeRateImport> {
  return request(`${path}/exchange-rates/import`, ExchangeRateImportSchema, { method: 'POST', body: file });
}

export const capacityQuery = (path: string, versionId: string) =>
  queryOptions({
    queryKey: [path, 'capacity', versionId],
    queryFn: ({ signal }) => request(`${path}/versions/${versionId}/capacity`, CapacitySchema, { signal }),
  });
