import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useI18n } from '../platform/i18n';
import { DataTable, NameCell } from './data-table';
import classes from './form.module.css';

export interface StaleRow {
  label: string;
  mine: string;
  theirs: string;
}

export interface StaleComparisonProps {
  /** Equal rows are left out. */
  rows: StaleRow[];
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** Somebody else saved first: both values side by side, nothing decided silently. */
export function StaleComparison({ rows, onKeepMine, onTakeTheirs }: StaleComparisonProps) {
  const { t } = useI18n();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <section className={classes.form} aria-label={t('ui.stale.title')} role="alert">
      <p>
        <strong>{t('ui.stale.title')}</strong> {t('ui.stale.text')}
      </p>
      <DataTable label={t('ui.stale.title')}>
        <thead>
          <tr>
            <th scope="col">{t('ui.stale.field')}</th>
            <th scope="col">{t('ui.stale.mine')}</th>
            <th scope="col">{t('ui.stale.theirs')}</th>
          </tr>
        </thead>
        <tbody>
          {rows
            .filter((row) => row.mine !== row.theirs)
            .map((row) => (
              <tr key={row.label}>
                <NameCell>{row.label}</NameCell>
                <td>{row.mine}</td>
                <td>{row.theirs}</td>
              </tr>
            ))}
        </tbody>
      </DataTable>
      <div className={classes.footer}>
        <Button ref={first} variant="default" onClick={onTakeTheirs}>
          {t('ui.stale.take-theirs')}
        </Button>
        <Button onClick={onKeepMine}>{t('ui.stale.keep-mine')}</Button>
      </div>
    </section>
  );
}
