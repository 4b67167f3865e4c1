import type { ImportKind } from '@etat/contracts';
import type { Permission } from '@etat/domain';

const PERMISSIONS: Record<ImportKind, Permission> = {
  actuals: 'actuals.import',
  'budget-lines': 'plan.write',
  'kpi-values': 'kpis.write',
};

/** What the reader may import, the most frequent first. */
export function allowedKinds(can: (permission: Permission) => boolean): ImportKind[] {
  return (['actuals', 'budget-lines', 'kpi-values'] as const).filter((kind) => can(PERMISSIONS[kind]));
}
