import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAllowed } from './is-allowed';
import { PERMISSIONS } from './role-permissions';
import { ROLES } from './roles';

describe('isAllowed', () => {
  it.each([
    [[], 'master.read', false],
    [['administrator'], 'actuals.read', false],
    [['administrator'], 'people.manage', true],
    [['administrator', 'controller'], 'actuals.read', true],
    [['leadership'], 'plan.approve', true],
    [['finance'], 'plan.write', false],
  ] as const)('%j and %s: %s', (roles, permission, expected) => {
    expect(isAllowed(roles, permission)).toBe(expected);
  });

  it('another role never takes a permission away', () => {
    const roles = fc.subarray([...ROLES]);
    fc.assert(
      fc.property(
        roles,
        fc.constantFrom(...ROLES),
        fc.constantFrom(...PERMISSIONS),
        (held, more, permission) => {
          if (isAllowed(held, permission)) expect(isAllowed([...held, more], permission)).toBe(true);
        },
      ),
    );
  });
});
