import { Button, Checkbox } from '@mantine/core';
import type { ImportDetail } from '@etat/contracts';
import { useState } from 'react';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { ErrorNote } from '../../../ui';
import { confirmImport } from '../api/exchange.query';
import { confirmState } from '../model/import-settings';
import { BadRows } from './bad-rows';
import classes from './exchange.module.css';
import { PreviewCounts } from './preview-counts';
import { PreviewLists } from './preview-lists';
import { PreviewRows } from './preview-rows';

interface ImportPreviewProps {
  detail: ImportDetail;
  onBack: () => void;
  onImported: (detail: ImportDetail) => void;
}

/** Third step: what would be stored, what is wrong; only the confirmation stores anything. */
export function ImportPreviewStep({ detail, onBack, onImported }: ImportPreviewProps) {
  const { t } = useI18n();
  const { path } = useOrganisation();
  const [skipsBad, setSkipsBad] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { preview } = detail;
  if (!preview) return null;
  const state = confirmState(detail);
  const count = preview.rowsNew + preview.rowsChanged;

  async function confirm() {
    setBusy(true);
    setError(null);
    try {
      onImported(await confirmImport(path, detail.import.id, skipsBad));
    } catch (refusal) {
      setError(refusal);
      setBusy(false);
    }
  }

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
        {error === null && !isBusy && detail.failure ? <p role="alert">{detail.failure.message}</p> : null}
        <div className={classes.actions}>
          <Button
            loading={isBusy}
            disabled={state === 'nothing' || (state === 'has-bad' && !skipsBad)}
            onClick={() => void confirm()}
          >
            {t('exchange.confirm.button', { count })}
          </Button>
          <Button variant="default" onClick={onBack} disabled={isBusy}>
            {t('exchange.preview.back')}
          </Button>
          {isBusy ? <span role="status">{t('exchange.confirm.busy')}</span> : null}
        </div>
      </section>
      <BadRows importId={detail.import.id} preview={preview} />
      <PreviewLists preview={preview} />
      <PreviewRows sample={preview.sample} />
    </>
  );
}
