import type { ReactNode } from 'react';
import { useI18n } from '../platform/i18n';
import { Preferences } from './preferences';
import classes from './public-layout.module.css';

/** The frame of pages before signing in. */
export function PublicLayout({ children, wide }: { children: ReactNode; wide?: boolean }) {
  const { t } = useI18n();
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <span className={classes.brand}>{t('app.name')}</span>
        <div className={classes.preferences}>
          <Preferences />
        </div>
      </header>
      <main className={classes.main} data-wide={wide || undefined}>
        {children}
      </main>
    </div>
  );
}
