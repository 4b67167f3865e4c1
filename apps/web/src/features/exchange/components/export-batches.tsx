import type { ExportBatch } from '@etat/contracts';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { DataTable, NumberCell, NumberHead, QueryView } from '../../../ui';
import { batchesQuery, toDifferenceUrl, toFileUrl } from '../api/exports.query';
import { toFilterWords } from '../model/filter-words';
import classes from './exchange.module.css';

const STEP = 50;
const MOST = 1_000;
const SHORT_HASH = 12;

/** What was exported: each file can be fetched again as it was, and compared with the one before it. */
export function ExportBatches() {
  const { t } = useI18n();
  const { path } = useOrganisation();
  const [limit, setLimit] = useState(STEP);
  const query = useQuery(batchesQuery(path, limit));
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>{t('exports.list.title')}</h2>
      <QueryView query={query}>
        {({ items, nextCursor }) =>
          items.length === 0 ? (
            <p className={classes.soft}>{t('exports.list.empty')}</p>
          ) : (
            <>
              <p className={classes.soft}>{t('exports.list.text')}</p>
              <BatchTable batches={items} />
              {nextCursor !== null && limit < MOST ? (
                <Button variant="default" mt={8} onClick={() => setLimit(Math.min(MOST, limit + STEP))}>
                  {t('exports.list.older')}
                </Button>
              ) : null}
            </>
          )
        }
      </QueryView>
    </section>
  );
}

function BatchTable({ batches }: { batches: ExportBatch[] }) {
  const { t } = useI18n();
  return (
    <DataTable label={t('exports.list.title')} minWidth={1_000} maxHeight={480}>
      <thead>
        <tr>
          <NumberHead>{t('exports.list.number')}</NumberHead>
          <th scope="col">{t('exports.list.kind')}</th>
          <th scope="col">{t('exports.list.filters')}</th>
          <th scope="col">{t('exports.list.when')}</th>
          <th scope="col">{t('exports.list.who')}</th>
          <NumberHead>{t('exports.list.rows')}</NumberHead>
          <NumberHead>{t('exports.list.total')}</NumberHead>
          <th scope="col">SHA-256</th>
          <th scope="col">{t('ui.actions')}</th>
        </tr>
      </thead>
      <tbody>
        {batches.map((batch) => (
          <BatchRow key={batch.id} batch={batch} />
        ))}
      </tbody>
    </DataTable>
  );
}

function BatchRow({ batch }: { batch: ExportBatch }) {
  const { t, language, formatInstant, formatMoney, formatE4, formatNumber } = useI18n();
  const { path } = useOrganisation();
  const { number, kind, format, rowCount, controlTotalMinor, sha256, previousNumber } = batch;
  const profile = language === 'de' ? 'german-excel' : 'rfc4180';
  return (
    <tr>
      <NumberCell>{number}</NumberCell>
      <th scope="row">
        {t(`exports.kind.${kind}`)}, {t(`exports.format.${format}.short`)}
      </th>
      <td>{toFilterWords(batch.filters)}</td>
      <td>{formatInstant(batch.createdAt)}</td>
      <td>{batch.createdBy}</td>
      <NumberCell>{formatNumber(rowCount)}</NumberCell>
      <NumberCell>
        {kind === 'kpi-values'
          ? formatE4(controlTotalMinor)
          : formatMoney(controlTotalMinor, { plain: true })}
      </NumberCell>
      <td>
        <code title={sha256} aria-label={sha256}>
          {sha256.slice(0, SHORT_HASH)}
        </code>
      </td>
      <td>
        <Button
          component="a"
          variant="default"
          size="compact-xs"
          href={toFileUrl(path, batch)}
          download
          aria-label={t('exports.list.download.named', { number })}
        >
          {t('exports.list.download')}
        </Button>{' '}
        {previousNumber === null ? null : (
          <Button
            component="a"
            variant="default"
            size="compact-xs"
            href={toDifferenceUrl(path, batch, profile)}
            download
            aria-label={t('exports.list.difference.named', { number, previous: previousNumber })}
          >
            {t('exports.list.difference', { previous: previousNumber })}
          </Button>
        )}
      </td>
    </tr>
  );
}
