import { describe, expect, it } from 'vitest';
import { PERMISSIONS, ROLE_PERMISSIONS, type Permission } from './role-permissions';
import { ROLES, type Role } from './roles';

/** The whole table of DESIGN.md once more, read the other way round: who may do what. */
const HOLDERS: Record<Permission, readonly Role[]> = {
  'people.manage': ['administrator'],
  'settings.manage': ['administrator'],
  'master.read': ['administrator', 'controller', 'budget-owner', 'finance', 'leadership'],
  'master.write': ['controller'],
  'plan.read': ['controller', 'budget-owner', 'finance', 'leadership'],
  'plan.write': ['controller', 'budget-owner'],
  'plan.submit': ['controller', 'budget-owner'],
  'plan.approve': ['controller', 'leadership'],
  'plan.approve-any': ['leadership'],
  'actuals.read': ['controller', 'budget-owner', 'finance', 'leadership'],
  'actuals.post': ['controller', 'budget-owner', 'finance'],
  'actuals.import': ['controller', 'finance'],
  'periods.close': ['controller', 'finance'],
  'commitments.read': ['controller', 'budget-owner', 'finance', 'leadership'],
  'commitments.write': ['controller', 'budget-owner', 'finance'],
  'kpis.read': ['controller', 'budget-owner', 'finance', 'leadership'],
  'kpis.write': ['controller', 'budget-owner'],
  'kpis.define': ['controller'],
  'impact.read': ['controller', 'budget-owner', 'finance', 'leadership'],
  'impact.write': ['controller'],
  'reports.read': ['controller', 'budget-owner', 'finance', 'leadership'],
  'export.read': ['controller', 'budget-owner', 'finance', 'leadership'],
  'export.batch': ['controller', 'finance'],
  'tokens.manage': ['administrator', 'controller'],
  'audit.read': ['administrator', 'controller', 'finance'],
};

describe('ROLE_PERMISSIONS', () => {
  it.each(PERMISSIONS)('%s is held by exactly the roles of the table', (permission) => {
    expect(ROLES.filter((role) => ROLE_PERMISSIONS[role].includes(permission))).toEqual(HOLDERS[permission]);
  });

  it('names no permission twice in a role', () => {
    for (const role of ROLES)
      expect(new Set(ROLE_PERMISSIONS[role]).size).toBe(ROLE_PERMISSIONS[role].length);
  });
});
