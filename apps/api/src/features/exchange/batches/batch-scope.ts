import type { Permission } from '@etat/domain';
import { type Access, type CostCentreScope, scopeOf } from '../../../platform/access/access';

/** A scope as text, equal for equal scopes. @throws {DomainError} `access.denied` */
export function writeScope(access: Access, permission: Permission): string {
  const scope = scopeOf(access, permission);
  return JSON.stringify(scope.kind === 'all' ? null : [...scope.costCentreIds].sort());
}

/** Whether a reader reaches everything a file was made of. */
export function isCovered(stored: string, reader: CostCentreScope | undefined): boolean {
  if (reader === undefined) return false;
  if (reader.kind === 'all') return true;
  const costCentreIds = JSON.parse(stored) as string[] | null;
  const reached = new Set(reader.costCentreIds);
  return costCentreIds !== null && costCentreIds.every((id) => reached.has(id));
}
