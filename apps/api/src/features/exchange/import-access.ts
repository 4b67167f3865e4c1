import type { ImportKind } from '@etat/contracts';
import type { Permission } from '@etat/domain';
import { type Access, requireWhole, scopeOf } from '../../platform/access/access';
import type { ImportEntity } from './import.entity';
import { IMPORT_KINDS, KIND_FACTS } from './kinds/kind-facts';

/** Which of them a request takes depends on what is imported; the service asks for that one. */
export const MAY_IMPORT: readonly Permission[] = [
  ...new Set(IMPORT_KINDS.map((kind) => KIND_FACTS[kind].permission)),
];

/** Who may import a kind. @throws {DomainError} `access.denied` */
export function requireKind(access: Access, kind: ImportKind): void {
  const { permission, isForParts } = KIND_FACTS[kind];
  if (isForParts) scopeOf(access, permission);
  else requireWhole(access, permission);
}

/** The kinds somebody may import. */
export const listImportable = (access: Access): ImportKind[] =>
  IMPORT_KINDS.filter((kind) => {
    const { permission, isForParts } = KIND_FACTS[kind];
    const scope = access.scopes.get(permission);
    return scope !== undefined && (isForParts || scope.kind === 'all');
  });

/** A file of somebody else may hold rows of any cost centre: whoever may import for a part sees the own ones only. */
export const isOwnOrWhole = (
  access: Access,
  { kind, createdBy }: Pick<ImportEntity, 'kind' | 'createdBy'>,
): boolean => scopeOf(access, KIND_FACTS[kind].permission).kind === 'all' || createdBy === access.accountId;
