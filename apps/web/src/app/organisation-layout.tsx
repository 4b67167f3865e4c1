import { useQuery } from '@tanstack/react-query';
import { Outlet, useParams, useRouterState } from '@tanstack/react-router';
import { useI18n } from '../platform/i18n';
import { OrganisationProvider, sessionQuery } from '../platform/session';
import { Loading, PageHeader } from '../ui';
import { ChartSurroundings } from './chart-surroundings';
import { NotFoundPage, NoticePage } from './fallback-pages';
import classes from './organisation-layout.module.css';
import { mayOpen } from './navigation';
import { SideBar } from './side-bar';

/** The shell around every page of an organisation. */
export function OrganisationLayout() {
  const { t } = useI18n();
  const { slug } = useParams({ from: '/o/$slug' });
  const path = useRouterState({ select: (state) => state.location.pathname });
  const { data: session } = useQuery(sessionQuery);
  if (!session) return <Loading />;
  const membership = session.memberships.find(({ organisation }) => organisation.slug === slug);
  if (!membership) {
    if (session.memberships.length > 0) return <NotFoundPage />;
    return <NoticePage title={t('app.no-membership.title')} text={t('app.no-membership.text')} />;
  }
  return (
    // A page keeps nothing of another organisation: changing it starts afresh.
    <OrganisationProvider key={membership.organisation.id} membership={membership}>
      <a className={classes.skip} href="#content">
        {t('app.skip')}
      </a>
      <div className={classes.shell}>
        <SideBar session={session} />
        <main id="content" tabIndex={-1} className={classes.main}>
          <ChartSurroundings>
            {mayOpen(path, slug, membership.permissions) ? (
              <Outlet />
            ) : (
              <>
                <PageHeader title={t('app.no-access.title')} />
                <p>{t('app.no-access.text')}</p>
              </>
            )}
          </ChartSurroundings>
        </main>
      </div>
    </OrganisationProvider>
  );
}
