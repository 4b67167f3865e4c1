import type { ImportKind } from '@etat/contracts';
import type { Permission } from '@etat/domain';
import { type Access, requireWhole, scopeOf } from '../../platform/access/access';
import type { ImportEntity } from './import.entity';

const KINDS: readonly ImportKind[] = ['actuals', 'budget-lines', 'kpi-values'];
const PERMISSIONS: Record<ImportKind, Permission> = {
  actuals: 'actuals.import',
  'budget-lines': 'plan.write',
  'kpi-values': 'kpis.write',
};

/** Which of them a request takes depends on what is imported; the service asks for that one. */
export const MAY_IMPORT: readonly Permission[] = Object.values(PERMISSIONS);

/** Who may import a kind. Plans and KPIs reach beyond one cost centre, so they want the whole organisation. */
export function requireKind(access: Access, kind: ImportKind): void {
  if (kind === 'actuals') scopeOf(access, PERMISSIONS[kind]);
  else requireWhole(access, PERMISSIONS[kind]);
}

/** The kinds somebody may import. */
export const listImportable = (access: Access): ImportKind[] =>
  KINDS.filter((kind) => {
    const scope = access.scopes.get(PERMISSIONS[kind]);
    return scope !== undefined && (kind === 'actuals' || scope.kind === 'all');
  });

/** A file of somebody else may hold rows of any cost centre: whoever may import for a part sees the own ones only. */
export const isOwnOrWhole = (
  access: Access,
  { kind, createdBy }: Pick<ImportEntity, 'kind' | 'createdBy'>,
): boolean => scopeOf(access, PERMISSIONS[kind]).kind === 'all' || createdBy === access.accountId;
