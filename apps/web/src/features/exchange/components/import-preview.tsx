import { Button, Checkbox } from '@mantine/core';
import type { ImportDetail } from '@etat/contracts';
import { useState } from 'react';
import { useI18n } from '../../../platform/i18n';
import { ErrorNote } from '../../../ui';
import { confirmState } from '../model/import-settings';
import { BadRows } from './bad-rows';
import classes from './exchange.module.css';
import { PreviewCounts } from './preview-counts';
import { PreviewLists } from './preview-lists';
import { PreviewRows } from './preview-rows';

interface ImportPreviewProps {
  detail: ImportDetail;
  /** Why the last confirmation was refused. */
  error: unknown;
  onBack: () => void;
  onConfirm: (skipsBad: boolean) => void;
}

/** Third step: what would be stored, what is wrong; only the confirmation stores anything. */
export function ImportPreviewStep({ detail, error, onBack, onConfirm }: ImportPreviewProps) {
  const { t } = useI18n();
  const [skipsBad, setSkipsBad] = useState(false);
  const { preview } = detail;
  if (!preview) return null;
  const state = confirmState(detail);
  const count = preview.rowsNew + preview.rowsChanged;

  return (
    <>
      <section className={classes.section}>
        <h2 className={classes.heading}>{t('exchange.preview.title')}</h2>
        <p className={classes.soft}>{t('exchange.preview.nothing-saved')}</p>
        <PreviewCounts preview={preview} kind={detail.import.kind} />
        {state === 'nothing' && preview.rowsBad === 0 ? <p>{t('exchange.confirm.nothing')}</p> : null}
        {state === 'has-bad' ? (
          <Checkbox
            label={t('exchange.confirm.skip', { count: preview.rowsBad })}
            checked={skipsBad}
            onChange={(event) => setSkipsBad(event.currentTarget.checked)}
          />
        ) : null}
        {error === null ? null : <ErrorNote error={error} />}
        {error === null && detail.failure ? <p role="alert">{detail.failure.message}</p> : null}
        <div className={classes.actions}>
          <Button
            disabled={state === 'nothing' || (state === 'has-bad' && !skipsBad)}
            onClick={() => onConfirm(skipsBad)}
          >
            {t('exchange.confirm.button', { count })}
          </Button>
          <Button variant="default" onClick={onBack}>
            {t('exchange.preview.back')}
          </Button>
        </div>
      </section>
      <BadRows importId={detail.import.id} preview={preview} />
      <PreviewLists preview={preview} />
      <PreviewRows sample={preview.sample} />
    </>
  );
}
