import type { ImportKind } from '@etat/contracts';
import { ACTUALS_FACTS } from './actuals/actuals.facts';
import { BUDGET_LINES_FACTS } from './budget-lines/budget-lines.facts';
import type { KindFacts } from './facts';
import { KPI_VALUES_FACTS } from './kpi-values/kpi-values.facts';

/** Every kind of import. What one of them does stands in its own folder beside this file. */
export const KIND_FACTS: Record<ImportKind, KindFacts> = {
  actuals: ACTUALS_FACTS,
  'budget-lines': BUDGET_LINES_FACTS,
  'kpi-values': KPI_VALUES_FACTS,
};

export const IMPORT_KINDS = Object.keys(KIND_FACTS) as ImportKind[];
