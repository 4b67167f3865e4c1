import type { Permission } from '@etat/domain';
import type { MessageKey } from '@etat/messages';

interface NavigationItem {
  to: `/o/$slug/${'overview' | 'plan' | 'actuals' | 'commitments' | 'report' | 'kpis' | 'impact' | 'strategy' | 'exchange' | 'administration'}`;
  label: MessageKey;
  /** Shown to whoever holds one of these. */
  anyOf: Permission[];
}

export const NAVIGATION: NavigationItem[] = [
  { to: '/o/$slug/overview', label: 'app.nav.overview', anyOf: ['reports.read'] },
  { to: '/o/$slug/plan', label: 'app.nav.plan', anyOf: ['plan.read'] },
  { to: '/o/$slug/actuals', label: 'app.nav.actuals', anyOf: ['actuals.read'] },
  { to: '/o/$slug/commitments', label: 'app.nav.commitments', anyOf: ['commitments.read'] },
  { to: '/o/$slug/report', label: 'app.nav.report', anyOf: ['reports.read'] },
  { to: '/o/$slug/kpis', label: 'app.nav.kpis', anyOf: ['kpis.read'] },
  { to: '/o/$slug/impact', label: 'app.nav.impact', anyOf: ['impact.read'] },
  { to: '/o/$slug/strategy', label: 'app.nav.strategy', anyOf: ['master.read'] },
  {
    to: '/o/$slug/exchange',
    label: 'app.nav.exchange',
    anyOf: ['export.read', 'actuals.import', 'plan.write'],
  },
  { to: '/o/$slug/administration', label: 'app.nav.administration', anyOf: ['master.read'] },
];

/** The first page somebody may see: the administrator without a second role sees no figures. */
export function landingPage(permissions: readonly string[]): NavigationItem['to'] {
  const first = NAVIGATION.find(({ anyOf }) => anyOf.some((permission) => permissions.includes(permission)));
  return first?.to ?? '/o/$slug/administration';
}

/** Whether the page at a path is one for these permissions. Pages outside the navigation are for everybody. */
export function mayOpen(path: string, slug: string, permissions: readonly string[]): boolean {
  const item = NAVIGATION.find(({ to }) => {
    const target = to.replace('$slug', slug);
    return path === target || path.startsWith(`${target}/`);
  });
  return !item || item.anyOf.some((permission) => permissions.includes(permission));
}
