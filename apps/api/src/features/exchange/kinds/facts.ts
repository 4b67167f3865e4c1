import type { ImportField, ImportSettings } from '@etat/contracts';
import type { Permission } from '@etat/domain';
import { type Access, requireWhole } from '../../../platform/access/access';

/** What is known of a kind of import without looking anything up. */
export interface KindFacts {
  permission: Permission;
  /** Whether it is enough to hold the permission for some cost centres; else it is wanted for the whole organisation. */
  isForParts: boolean;
  /** What a file of this kind still needs to be read; codes whose sentences say what to choose. */
  findMissing(settings: ImportSettings): string[];
  /** What settings ask for beyond the permission. @throws {DomainError} `access.denied` */
  requireSettings(access: Access, settings: ImportSettings): void;
}

/** The codes of the needs that are not met. */
export const codesOf = (needs: readonly (readonly [boolean, string])[]): string[] =>
  needs.filter(([isThere]) => !isThere).map(([, code]) => code);

export const hasColumn = ({ columns }: ImportSettings, ...fields: ImportField[]): boolean =>
  fields.some((field) => columns[field] !== undefined);

/** Cost belongs to a cost centre and a category: a column names them, or they are chosen. */
export const toCostNeeds = (settings: ImportSettings): (readonly [boolean, string])[] => [
  [
    settings.defaults.costCentreId !== null || hasColumn(settings, 'costCentre', 'costCentreName'),
    'import.cost-centre-missing',
  ],
  [
    settings.defaults.categoryId !== null || hasColumn(settings, 'category', 'categoryName'),
    'import.category-missing',
  ],
];

/** Creating names is master data. @throws {DomainError} `access.denied` */
export function requireToCreate(access: Access, { unknown }: ImportSettings): void {
  if (unknown === 'create') requireWhole(access, 'master.write');
}
