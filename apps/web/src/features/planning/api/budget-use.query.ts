import { PlanActualReportSchema, type BudgetVersion } from '@etat/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../platform/http';

/** How far the budget of a version is booked and ordered; read anew whenever its total has changed. */
export const budgetUseQuery = (
  path: string,
  { id: versionId, fiscalYear, totalMinor }: Pick<BudgetVersion, 'id' | 'fiscalYear' | 'totalMinor'>,
) =>
  queryOptions({
    queryKey: [path, 'reports', 'budget-use', versionId, totalMinor],
    queryFn: async ({ signal }) => {
      const query = { fiscalYear, versionId, dimension: 'kind' };
      const report = await request(`${path}/reports/plan-actual`, PlanActualReportSchema, { query, signal });
      return report.total;
    },
  });
