import { Button, Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import { OfflineError, ProblemError, ResponseError } from '../platform/http';
import { useI18n, type I18n } from '../platform/i18n';
import classes from './states.module.css';

/** The sentence for an error, whatever it is. */
export function errorText(error: unknown, t: I18n['t']): string {
  if (error instanceof ProblemError) return error.problem.detail;
  if (error instanceof OfflineError) return t('ui.error.offline');
  if (error instanceof ResponseError) return t('ui.error.response');
  return t('ui.error.unknown');
}

export function Loading() {
  const { t } = useI18n();
  return (
    <div className={classes.state} role="status">
      <Loader size="sm" aria-hidden />
      <span>{t('ui.loading')}</span>
    </div>
  );
}

/** Nothing there yet: says what belongs here and leads to the next step. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className={classes.state}>
      <h2 className={classes.title}>{title}</h2>
      {children === undefined ? null : <div className={classes.text}>{children}</div>}
      {action === undefined ? null : <div className={classes.action}>{action}</div>}
    </div>
  );
}

/** Something failed: says what, and what to do next. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useI18n();
  const requestId = error instanceof ProblemError ? error.problem.requestId : undefined;
  return (
    <div className={classes.state} role="alert">
      <h2 className={classes.title}>{t('ui.error.title')}</h2>
      <p className={classes.text}>{errorText(error, t)}</p>
      {requestId ? <p className={classes.text}>{t('ui.error.request-id', { id: requestId })}</p> : null}
      {onRetry ? (
        <div className={classes.action}>
          <Button variant="default" onClick={onRetry}>
            {t('ui.retry')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

/** A refusal inside a form or beside a button. */
export function ErrorNote({ error }: { error: unknown }) {
  const { t } = useI18n();
  return (
    <p className={classes.note} role="alert">
      {errorText(error, t)}
    </p>
  );
}
