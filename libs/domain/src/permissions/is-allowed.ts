import { ROLE_PERMISSIONS, type Permission } from './role-permissions';
import type { Role } from './roles';

/**
 * Whether any of the roles opens a door. No role, no door.
 *
 * @see DESIGN.md, API: table of roles
 * @example isAllowed(['administrator'], 'actuals.read') //=> false
 */
export function isAllowed(roles: readonly Role[], permission: Permission): boolean {
  return roles.some((role) => ROLE_PERMISSIONS[role].includes(permission));
}
