import { Button } from '@mantine/core';
import type { ImportDetail, ImportKind } from '@etat/contracts';
import { useRef, useState } from 'react';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { ErrorNote } from '../../../ui';
import { uploadImport } from '../api/exchange.query';
import { allowedKinds } from '../model/allowed-kinds';
import classes from './exchange.module.css';

interface ImportFileProps {
  kind: ImportKind | undefined;
  onKind: (kind: ImportKind) => void;
  onUploaded: (detail: ImportDetail) => void;
}

/** First step: what kind of file, and which. */
export function ImportFile({ kind, onKind, onUploaded }: ImportFileProps) {
  const { t } = useI18n();
  const { path, can } = useOrganisation();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [uploading, setUploading] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const kinds = allowedKinds(can);
  const chosen = kinds.find((allowed) => allowed === kind) ?? kinds[0];
  if (!chosen) return <p>{t('exchange.kind.none')}</p>;

  async function upload(file: File | undefined) {
    if (!file || !chosen) return;
    setUploading(file.name);
    setError(null);
    try {
      onUploaded(await uploadImport(path, chosen, file));
    } catch (refusal) {
      setError(refusal);
    } finally {
      setUploading(null);
      if (input.current) input.current.value = '';
    }
  }

  return (
    <section className={classes.section}>
      <fieldset className={classes.kinds}>
        <legend>{t('exchange.kind.label')}</legend>
        {kinds.map((allowed) => (
          <label key={allowed} className={classes.kind}>
            <input
              type="radio"
              name="kind"
              value={allowed}
              checked={allowed === chosen}
              onChange={() => onKind(allowed)}
            />
            <strong>{t(`exchange.kind.${allowed}`)}</strong>
            <span>{t(`exchange.kind.${allowed}.hint`)}</span>
          </label>
        ))}
      </fieldset>
      <div
        className={classes.drop}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void upload(event.dataTransfer.files[0]);
        }}
      >
        <p>{t('exchange.file.drop')}</p>
        <input
          ref={input}
          hidden
          type="file"
          accept=".xlsx,.xlsm,.csv,.txt,.tsv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,text/csv,text/plain"
          aria-label={t('exchange.file.choose')}
          onChange={(event) => void upload(event.currentTarget.files?.[0])}
        />
        <Button loading={uploading !== null} onClick={() => input.current?.click()}>
          {t('exchange.file.choose')}
        </Button>
        <p className={classes.soft} role="status">
          {uploading === null ? t('exchange.file.hint') : t('exchange.file.uploading', { name: uploading })}
        </p>
        {error === null ? null : <ErrorNote error={error} />}
      </div>
    </section>
  );
}
