import type { ExportBatch, ExportFormat, ExportOrder } from '@etat/contracts';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { ErrorNote } from '../../../ui';
import { batchesKey, createBatch, toFileUrl } from '../api/exports.query';
import classes from './exchange.module.css';

interface CreateBatchButtonProps {
  /** What it is called, for readers who do not see the card around it. */
  title: string;
  order: ExportOrder;
  format: ExportFormat;
  isDisabled?: boolean;
}

/** Makes a batch and hands its file over; what was made stays in the list below. */
export function CreateBatchButton({ title, order, format, isDisabled = false }: CreateBatchButtonProps) {
  const { t, formatNumber } = useI18n();
  const { path } = useOrganisation();
  const queryClient = useQueryClient();
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [made, setMade] = useState<ExportBatch | null>(null);
  async function create() {
    setPending(true);
    setError(null);
    setMade(null);
    try {
      const batch = await createBatch(path, order, format);
      setMade(batch);
      await queryClient.invalidateQueries({ queryKey: batchesKey(path) });
    } catch (refusal) {
      setError(refusal);
    } finally {
      setPending(false);
    }
  }
  return (
    <>
      <Button
        loading={isPending}
        disabled={isDisabled}
        aria-label={t('exports.create.named', { name: title })}
        onClick={() => void create()}
      >
        {t('exports.create')}
      </Button>
      <div role="status" className={classes.made}>
        {made ? (
          <>
            {t('exports.made', { number: made.number, rows: formatNumber(made.rowCount) })}{' '}
            <a href={toFileUrl(path, made)} download>
              {t('exports.made.download')}
            </a>
          </>
        ) : null}
      </div>
      {error === null ? null : <ErrorNote error={error} />}
    </>
  );
}
