import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { useI18n } from '../platform/i18n';
import classes from './page-header.module.css';

export interface PageHeaderProps {
  title: string;
  /** What stands behind the title: scope, year. */
  detail?: ReactNode;
  /** How fresh the figures are. */
  status?: ReactNode;
  /** Buttons and selects. */
  actions?: ReactNode;
}

/** The h1 of a page, its freshness and its actions. */
export function PageHeader({ title, detail, status, actions }: PageHeaderProps) {
  const { t } = useI18n();
  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`;
  }, [title, t]);
  return (
    <div className={classes.header}>
      <h1 className={classes.title}>
        {title}
        {detail === undefined ? null : <span className={classes.detail}> · {detail}</span>}
      </h1>
      {status === undefined ? null : <p className={classes.status}>{status}</p>}
      {actions === undefined ? null : <div className={classes.actions}>{actions}</div>}
    </div>
  );
}
