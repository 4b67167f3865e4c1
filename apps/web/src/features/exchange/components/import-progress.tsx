import { Button, Progress } from '@mantine/core';
import type { ImportDetail } from '@etat/contracts';
import { useState } from 'react';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { ErrorNote } from '../../../ui';
import { cancelImport } from '../api/exchange.query';
import classes from './exchange.module.css';

interface ImportProgressProps {
  detail: ImportDetail;
  onDetail: (detail: ImportDetail) => void;
}

/** How far a publication is; the page may be left, it goes on by itself. */
export function ImportProgress({ detail, onDetail }: ImportProgressProps) {
  const { t, formatNumber } = useI18n();
  const { path } = useOrganisation();
  const [error, setError] = useState<unknown>(null);
  const { progress } = detail;
  const total = progress?.total ?? 0;
  const rows = progress?.rows ?? 0;
  const left = progress?.secondsLeft ?? null;
  const label = t('exchange.progress.rows', { rows: formatNumber(rows), total: formatNumber(total) });
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>{t('exchange.progress.title')}</h2>
      <p className={classes.soft}>{t('exchange.progress.text')}</p>
      <Progress value={total === 0 ? 0 : (100 * rows) / total} aria-label={label} size="lg" radius={0} />
      <p role="status">
        {rows === 0 ? t('exchange.progress.reading') : label}
        {left === null ? null : ` ${t('exchange.progress.left', { seconds: left })}`}
      </p>
      {error === null ? null : <ErrorNote error={error} />}
      <div className={classes.actions}>
        <Button
          variant="default"
          // Asked for, but not begun: there is nothing to stop yet.
          disabled={detail.import.state !== 'publishing'}
          onClick={() => {
            setError(null);
            cancelImport(path, detail.import.id).then(onDetail, setError);
          }}
        >
          {t('exchange.progress.cancel')}
        </Button>
      </div>
    </section>
  );
}
