import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  redirect,
  type RouteComponent,
} from '@tanstack/react-router';
import {
  AccrualsPage,
  ActualsPage,
  AllocationKeysPage,
  AssignmentRulesPage,
  PeriodsPage,
  UnassignedPage,
} from '../features/actuals';
import {
  AdministrationPage,
  SetupPage,
  setupStateQuery,
  SignInPage,
  WelcomePage,
} from '../features/administration';
import { CommitmentsPage, OrderPage } from '../features/commitments';
import { ControlPage } from '../features/control';
import { ExchangePage } from '../features/exchange';
import { ImpactPage, InitiativeImpactPage } from '../features/impact';
import { KpiPage, KpisPage } from '../features/kpis';
import {
  ApprovalPage,
  ApprovalRulesPage,
  CapacityPage,
  ChangesPage,
  ComparePage,
  LinePage,
  PlanPage,
  PlanRatesPage,
  RoundsPage,
} from '../features/planning';
import { ReportPage } from '../features/reports';
import { StrategyPage } from '../features/strategy';
import { parseSearchText, toSearchText } from '../platform/routing';
import { sessionQuery } from '../platform/session';
import { NotFoundPage, PageError, PagePending } from './fallback-pages';
import { landingPage } from './navigation';
import { OrganisationLayout } from './organisation-layout';
import { StartPage } from './start-page';

interface RouterContext {
  queryClient: QueryClient;
}

const rootRoute = createRootRouteWithContext<RouterContext>()({ notFoundComponent: NotFoundPage });

async function requireSetUp({ context: { queryClient } }: { context: RouterContext }) {
  const { isSetUp } = await queryClient.ensureQueryData(setupStateQuery);
  if (!isSetUp) redirect({ to: '/setup', throw: true });
}

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: async ({ context }) => {
    await requireSetUp({ context });
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (!session) return redirect({ to: '/sign-in', throw: true });
    const slug = session.memberships[0]?.organisation.slug ?? '-';
    redirect({ to: '/o/$slug', params: { slug }, throw: true });
  },
});

const setupRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/setup',
  beforeLoad: async ({ context }) => {
    const { isSetUp } = await context.queryClient.ensureQueryData(setupStateQuery);
    if (isSetUp) redirect({ to: '/', throw: true });
  },
  component: SetupPage,
});

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  beforeLoad: requireSetUp,
  component: SignInPage,
});

const welcomeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/welcome/$token',
  component: WelcomePage,
});

const organisationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/o/$slug',
  beforeLoad: async ({ context, location }) => {
    await requireSetUp({ context });
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (!session) redirect({ to: '/sign-in', search: { next: location.href }, throw: true });
  },
  component: OrganisationLayout,
});

const page = <Path extends string>(path: Path, component: RouteComponent) =>
  createRoute({ getParentRoute: () => organisationRoute, path, component });

const startRoute = createRoute({
  getParentRoute: () => organisationRoute,
  path: '/',
  beforeLoad: async ({ context, params }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    const membership = session?.memberships.find(({ organisation }) => organisation.slug === params.slug);
    redirect({ to: landingPage(membership?.permissions ?? []), params, throw: true });
  },
});

const routeTree = rootRoute.addChildren([
  homeRoute,
  setupRoute,
  signInRoute,
  welcomeRoute,
  organisationRoute.addChildren([
    startRoute,
    page('overview', StartPage),
    page('plan', PlanPage),
    page('plan/capacity', CapacityPage),
    page('plan/rates', PlanRatesPage),
    page('plan/approval', ApprovalPage),
    page('plan/changes', ChangesPage),
    page('plan/compare', ComparePage),
    page('plan/rules', ApprovalRulesPage),
    page('plan/rounds', RoundsPage),
    page('plan/control', ControlPage),
    page('plan/lines/$lineId', LinePage),
    page('actuals', ActualsPage),
    page('actuals/accruals', AccrualsPage),
    page('actuals/periods', PeriodsPage),
    page('actuals/keys', AllocationKeysPage),
    page('actuals/unassigned', UnassignedPage),
    page('actuals/rules', AssignmentRulesPage),
    page('commitments', CommitmentsPage),
    page('commitments/$orderId', OrderPage),
    page('report', ReportPage),
    page('kpis', KpisPage),
    page('kpis/$kpiId', KpiPage),
    page('impact', ImpactPage),
    page('impact/$initiativeId', InitiativeImpactPage),
    page('strategy', StrategyPage),
    page('exchange', ExchangePage),
    page('administration', AdministrationPage),
  ]),
]);

export function createAppRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    parseSearch: parseSearchText,
    stringifySearch: toSearchText,
    defaultPreload: 'intent',
    defaultPendingComponent: PagePending,
    defaultErrorComponent: PageError,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
