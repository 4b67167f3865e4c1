import { IdSchema } from '@etat/contracts';
import * as z from 'zod';
import { PLAN_COLUMNS } from './columns';

/** The version a screen of the plan shows. */
export const VersionUrlSchema = z.object({ version: IdSchema.optional().catch(undefined) });

/** What the plan shows, as it stands in the URL; what is mangled is left out. */
export const PlanUrlSchema = z.object({
  version: IdSchema.optional().catch(undefined),
  unit: z.enum(['full', 'thousands', 'millions']).optional().catch(undefined),
  search: z.string().max(100).optional().catch(undefined),
  kind: z.enum(['internal', 'external']).optional().catch(undefined),
  costCentreId: IdSchema.optional().catch(undefined),
  initiativeId: IdSchema.optional().catch(undefined),
  group: z.enum(['costCentre', 'initiative', 'category']).optional().catch(undefined),
  /** Column the plan is sorted by. */
  sort: z.enum(PLAN_COLUMNS).optional().catch(undefined),
  order: z.enum(['up', 'down']).optional().catch(undefined),
  /** Last of the columns that stay in sight. */
  freeze: z.enum(PLAN_COLUMNS).optional().catch(undefined),
});
