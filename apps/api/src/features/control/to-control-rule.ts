import type { ControlRule } from '@etat/contracts';
import type { Role } from '@etat/domain';
import type { ControlRuleEntity } from './control-rule.entity';

/** The roles a stop is a warning for. */
export const readRoles = (row: ControlRuleEntity): Role[] =>
  row.exceptRoles.split(',').filter((role) => role !== '') as Role[];

/** Maps the row to what leaves the server. */
export function toControlRule(row: ControlRuleEntity): ControlRule {
  const { id, version, costCentreId, initiativeId, action, basis } = row;
  return { id, version, costCentreId, initiativeId, action, basis, exceptRoles: readRoles(row) };
}
