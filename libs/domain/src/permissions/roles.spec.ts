import { expect, it } from 'vitest';
import { ROLE_PERMISSIONS } from './role-permissions';
import { ROLES } from './roles';

it('every role has a row in the table, and the table knows no other', () => {
  expect(Object.keys(ROLE_PERMISSIONS).sort()).toEqual([...ROLES].sort());
});
