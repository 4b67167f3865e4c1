import { Burger } from '@mantine/core';
import type { Session } from '@etat/contracts';
import { Link, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { useI18n } from '../platform/i18n';
import { useOrganisation } from '../platform/session';
import { AccountPanel } from './account-panel';
import { NAVIGATION } from './navigation';
import classes from './side-bar.module.css';

/** The main navigation: at the side, or behind a button where the window is narrow. */
export function SideBar({ session }: { session: Session }) {
  const { t } = useI18n();
  const { organisation, can } = useOrganisation();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const [openedAt, setOpenedAt] = useState<string | null>(null);
  // Another page closes the panel without an effect: it is open for the path where it was opened.
  const isOpen = openedAt === path;
  const { slug } = organisation;
  return (
    <nav
      aria-label={t('app.nav.label')}
      className={classes.bar}
      data-open={isOpen || undefined}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setOpenedAt(null);
      }}
    >
      <div className={classes.top}>
        <Link to="/o/$slug/overview" params={{ slug }} className={classes.brand}>
          {t('app.name')}
        </Link>
        <span className={classes.where}>{organisation.name}</span>
        <Burger
          className={classes.burger}
          size="sm"
          opened={isOpen}
          aria-expanded={isOpen}
          aria-controls="navigation"
          aria-label={t(isOpen ? 'app.nav.close' : 'app.nav.open')}
          onClick={() => setOpenedAt(isOpen ? null : path)}
        />
      </div>
      <div id="navigation" className={classes.panel}>
        <ul className={classes.list}>
          {NAVIGATION.filter(({ anyOf }) => anyOf.some(can)).map(({ to, label }) => (
            <li key={to}>
              <Link
                to={to}
                params={{ slug }}
                className={classes.link}
                activeProps={{ 'aria-current': 'page' }}
              >
                {t(label)}
              </Link>
            </li>
          ))}
        </ul>
        <AccountPanel session={session} />
      </div>
    </nav>
  );
}
