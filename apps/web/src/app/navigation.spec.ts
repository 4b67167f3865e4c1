import { ROLE_PERMISSIONS } from '@etat/domain';
import { describe, expect, it } from 'vitest';
import { landingPage, mayOpen } from './navigation';

describe('navigation', () => {
  it.each([
    ['controller', '/o/$slug/overview'],
    ['leadership', '/o/$slug/overview'],
    ['administrator', '/o/$slug/strategy'],
  ] as const)('%s lands on %s', (role, expected) => {
    expect(landingPage(ROLE_PERMISSIONS[role])).toBe(expected);
  });

  it.each([
    ['/o/acme/overview', 'administrator', false],
    ['/o/acme/kpis/123', 'administrator', false],
    ['/o/acme/kpis/123', 'leadership', true],
    ['/o/acme/kpisomething', 'administrator', true],
    ['/o/acme/administration', 'finance', true],
    ['/o/acme/commitments/123', 'administrator', false],
    ['/o/acme/commitments/123', 'budget-owner', true],
  ] as const)('%s as %s: %s', (path, role, expected) => {
    expect(mayOpen(path, 'acme', ROLE_PERMISSIONS[role])).toBe(expected);
  });
});
