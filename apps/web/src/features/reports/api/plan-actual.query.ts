import { PlanActualReportSchema, type ReportDimension } from '@etat/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request, toUrl } from '../../../platform/http';

export interface PlanActualParameters {
  fiscalYear: number;
  versionId?: string;
  dimension: ReportDimension;
  through?: string;
}

export function planActualQuery(path: string, parameters: PlanActualParameters) {
  return queryOptions({
    queryKey: [path, 'reports', 'plan-actual', parameters],
    queryFn: ({ signal }) =>
      request(`${path}/reports/plan-actual`, PlanActualReportSchema, { query: { ...parameters }, signal }),
    placeholderData: keepPreviousData,
  });
}

/** The file that holds exactly this report. */
export function toExportUrl(
  path: string,
  parameters: PlanActualParameters,
  profile: 'rfc4180' | 'german-excel',
): string {
  return toUrl(`${path}/exports/plan-actual`, { ...parameters, profile });
}
