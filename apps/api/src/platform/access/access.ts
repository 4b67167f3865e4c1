import { type Permission, type Role, DomainError } from '@etat/domain';

/** Which cost centres a permission reaches: all of the organisation, or these. */
export type CostCentreScope = { kind: 'all' } | { kind: 'some'; costCentreIds: readonly string[] };

/** The organisation as every use case needs it. */
export interface OrganisationContext {
  id: string;
  currency: string;
  fiscalYearStartMonth: number;
  language: string;
  timeZone: string;
}

/** Who acts, in which organisation, and how far each permission reaches. Passed to every service. */
export interface Access {
  accountId: string;
  personId: string;
  organisation: OrganisationContext;
  requestId: string | null;
  roles: readonly Role[];
  scopes: ReadonlyMap<Permission, CostCentreScope>;
}

/** @throws {DomainError} `access.denied` when the permission is not held anywhere. */
export function scopeOf(access: Access, permission: Permission): CostCentreScope {
  const scope = access.scopes.get(permission);
  if (!scope) throw new DomainError('access.denied', { permission });
  return scope;
}

export function hasReach(access: Access, permission: Permission, costCentreId: string): boolean {
  const scope = access.scopes.get(permission);
  return scope !== undefined && (scope.kind === 'all' || scope.costCentreIds.includes(costCentreId));
}

/** @throws {DomainError} `access.denied` when the permission does not reach the cost centre. */
export function requireReach(access: Access, permission: Permission, costCentreId: string): void {
  scopeOf(access, permission);
  if (!hasReach(access, permission, costCentreId))
    throw new DomainError('access.denied', { permission, costCentreId });
}

/** @throws {DomainError} `access.denied` when the permission does not cover the whole organisation. */
export function requireWhole(access: Access, permission: Permission): void {
  if (scopeOf(access, permission).kind !== 'all') throw new DomainError('access.denied', { permission });
}
