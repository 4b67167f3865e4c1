import type { Role } from './roles';

/** Everything a handler may ask for. `read` means figures; only `master.read` is names without figures. */
export const PERMISSIONS = [
  'people.manage',
  'settings.manage',
  'master.read',
  'master.write',
  'plan.read',
  'plan.write',
  'plan.submit',
  'plan.approve',
  'plan.approve-any',
  'actuals.read',
  'actuals.post',
  'actuals.import',
  'periods.close',
  'commitments.read',
  'commitments.write',
  'kpis.read',
  'kpis.write',
  'kpis.define',
  'impact.read',
  'impact.write',
  'reports.read',
  'export.read',
  'export.batch',
  'tokens.manage',
  'audit.read',
] as const;

export type Permission = (typeof PERMISSIONS)[number];

const READ_FIGURES = [
  'master.read',
  'plan.read',
  'actuals.read',
  'commitments.read',
  'kpis.read',
  'impact.read',
  'reports.read',
  'export.read',
] as const satisfies readonly Permission[];

/**
 * What each role may do where it is granted.
 *
 * Whether a grant covers a cost centre, and that nobody approves what they submitted, is decided where the rows are
 * known; this table only says which doors a role opens. The administrator sees names, never figures.
 * @see DESIGN.md, API: table of roles
 * @example ROLE_PERMISSIONS.leadership.includes('plan.approve') //=> true
 */
export const ROLE_PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  administrator: ['people.manage', 'settings.manage', 'master.read', 'tokens.manage', 'audit.read'],
  controller: [
    ...READ_FIGURES,
    'master.write',
    'plan.write',
    'plan.submit',
    'plan.approve',
    'actuals.post',
    'actuals.import',
    'periods.close',
    'commitments.write',
    'kpis.write',
    'kpis.define',
    'impact.write',
    'export.batch',
    'tokens.manage',
    'audit.read',
  ],
  'budget-owner': [
    ...READ_FIGURES,
    'plan.write',
    'plan.submit',
    'actuals.post',
    'commitments.write',
    'kpis.write',
  ],
  finance: [
    ...READ_FIGURES,
    'actuals.post',
    'actuals.import',
    'periods.close',
    'commitments.write',
    'export.batch',
    'audit.read',
  ],
  leadership: [...READ_FIGURES, 'plan.approve', 'plan.approve-any'],
};
