import { Button, FileButton } from '@mantine/core';
import type { ExchangeRate } from '@etat/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { ErrorNote, PanelBar } from '../../../ui';
import { importExchangeRates } from '../api/plan-rates.query';

/** Brings in the ECB's file of reference rates. */
export function ImportRates({ reference, mayImport }: { reference: ExchangeRate[]; mayImport: boolean }) {
  const { t, formatDate, formatNumber } = useI18n();
  const { path } = useOrganisation();
  const queryClient = useQueryClient();
  const [isPending, setPending] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const last = reference
    .map(({ date }) => date)
    .sort()
    .at(-1);

  async function bring(file: File | null) {
    if (!file) return;
    setPending(true);
    setError(null);
    setDone(null);
    try {
      const result = await importExchangeRates(path, file);
      setDone(
        t('lines.rates.import.done', {
          days: result.daysRead,
          fresh: formatNumber(result.ratesNew),
          changed: formatNumber(result.ratesChanged),
          same: formatNumber(result.ratesUnchanged),
        }),
      );
      await queryClient.invalidateQueries({ queryKey: [path, 'exchange-rates'] });
    } catch (refusal) {
      setError(refusal);
    } finally {
      setPending(false);
    }
  }

  return (
    <section>
      <h2>{t('lines.rates.import.title')}</h2>
      <PanelBar text={t('lines.rates.import.text')}>
        {mayImport ? (
          <FileButton accept=".csv,text/csv" onChange={(file) => void bring(file)}>
            {(props) => (
              <Button {...props} variant="default" loading={isPending}>
                {t('lines.rates.import.button')}
              </Button>
            )}
          </FileButton>
        ) : null}
      </PanelBar>
      <p>
        {last === undefined
          ? t('lines.rates.import.none')
          : t('lines.rates.import.last', { date: formatDate(last) })}
      </p>
      {error === null ? null : <ErrorNote error={error} />}
      <p role="status">{done}</p>
    </section>
  );
}
