import {
  BudgetVersionPageSchema,
  CategoryPageSchema,
  CostCentrePageSchema,
  ImpactLinkPageSchema,
  InitiativePageSchema,
  KpiPageSchema,
  PostingPageSchema,
  StaffRolePageSchema,
} from '@etat/contracts';
import { queryOptions } from '@tanstack/react-query';
import type * as z from 'zod';
import { ProblemError, request, type Query } from '../../../platform/http';
import type { Progress } from '../model/first-steps';

/** Counts one page; null where the person may not look. */
async function count<T>(
  path: string,
  schema: z.ZodType<{ items: T[]; nextCursor: string | null }>,
  matches: (item: T) => boolean = () => true,
  query: Query = {},
): Promise<number | null> {
  try {
    return (await request(path, schema, { query })).items.filter(matches).length;
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 403) return null;
    throw error;
  }
}

/** How far an organisation has come, for the list of first steps. */
export const progressQuery = (path: string) =>
  queryOptions({
    queryKey: [path, 'progress'],
    queryFn: async (): Promise<Progress> => {
      const [costCentre, category, staffRole, initiative, plan, actuals, kpi, link] = await Promise.all([
        count(`${path}/cost-centres`, CostCentrePageSchema, ({ parentId }) => parentId !== null),
        count(`${path}/categories`, CategoryPageSchema),
        count(`${path}/staff-roles`, StaffRolePageSchema),
        count(`${path}/initiatives`, InitiativePageSchema, undefined, { limit: 1 }),
        count(`${path}/versions`, BudgetVersionPageSchema, ({ lineCount }) => lineCount > 0),
        count(`${path}/postings`, PostingPageSchema, undefined, { limit: 1 }),
        count(`${path}/kpis`, KpiPageSchema, ({ latest }) => latest !== null),
        count(`${path}/impact-links`, ImpactLinkPageSchema),
      ]);
      return {
        ...{ 'cost-centre': costCentre, category, 'staff-role': staffRole, initiative },
        ...{ plan, actuals, kpi, link },
      };
    },
  });
