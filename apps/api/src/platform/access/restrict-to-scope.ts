import type { SelectQueryBuilder, ObjectLiteral } from 'typeorm';
import type { CostCentreScope } from './access';

/** The one authorisation predicate: rows whose cost centre the reader may see. An empty scope sees nothing. */
export function restrictToScope<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  column: string,
  scope: CostCentreScope,
): SelectQueryBuilder<T> {
  if (scope.kind === 'all') return query;
  if (scope.costCentreIds.length === 0) return query.andWhere('1 = 0');
  return query.andWhere(`${column} IN (:...scopeCostCentreIds)`, { scopeCostCentreIds: scope.costCentreIds });
}
