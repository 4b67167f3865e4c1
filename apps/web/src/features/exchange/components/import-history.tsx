import { Button } from '@mantine/core';
import type { Import } from '@etat/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { ConfirmDialog, DataTable, NameCell, NumberCell, NumberHead, QueryView } from '../../../ui';
import { discardImport, importsKey, importsQuery } from '../api/exchange.query';
import { isMoney } from '../model/import-settings';
import classes from './exchange.module.css';

/** Earlier imports; what was not finished can be gone on with or discarded. */
export function ImportHistory({ onOpen }: { onOpen: (id: string) => void }) {
  const { t, formatInstant, formatMoney, formatE4, formatNumber } = useI18n();
  const { path } = useOrganisation();
  const queryClient = useQueryClient();
  const query = useQuery(importsQuery(path));
  const [discarded, setDiscarded] = useState<Import | null>(null);
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>{t('exchange.history.title')}</h2>
      <QueryView query={query}>
        {(imports) =>
          imports.length === 0 ? (
            <p className={classes.soft}>{t('exchange.history.empty')}</p>
          ) : (
            <DataTable label={t('exchange.history.title')} minWidth={860} maxHeight={420}>
              <thead>
                <tr>
                  <th scope="col">{t('exchange.history.file')}</th>
                  <th scope="col">{t('exchange.history.kind')}</th>
                  <th scope="col">{t('exchange.history.when')}</th>
                  <th scope="col">{t('exchange.history.who')}</th>
                  <NumberHead>{t('exchange.history.rows')}</NumberHead>
                  <NumberHead>{t('exchange.history.total')}</NumberHead>
                  <th scope="col">{t('exchange.history.state')}</th>
                  <th scope="col">{t('ui.actions')}</th>
                </tr>
              </thead>
              <tbody>
                {imports.map((item) => {
                  const isOpen = item.state === 'uploaded' || item.state === 'previewed';
                  const isDone = item.state === 'imported' || item.state === 'publishing';
                  const name = item.fileName;
                  const total = item.controlTotalMinor;
                  return (
                    <tr key={item.id}>
                      <NameCell>{name}</NameCell>
                      <td>{t(`exchange.kind.${item.kind}`)}</td>
                      <td>{formatInstant(item.importedAt ?? item.createdAt)}</td>
                      <td>{item.createdBy}</td>
                      <NumberCell>{isDone ? formatNumber(item.rowsImported) : ''}</NumberCell>
                      <NumberCell>
                        {isDone && total !== null
                          ? isMoney(item.kind)
                            ? formatMoney(total, { plain: true })
                            : formatE4(total)
                          : ''}
                      </NumberCell>
                      <td>{t(`exchange.state.${item.state}`)}</td>
                      <td>
                        {isOpen || isDone ? (
                          <Button
                            variant="default"
                            size="compact-xs"
                            aria-label={t(
                              isOpen ? 'exchange.history.resume.named' : 'exchange.history.open.named',
                              { name },
                            )}
                            onClick={() => onOpen(item.id)}
                          >
                            {t(isOpen ? 'exchange.history.resume' : 'exchange.history.open')}
                          </Button>
                        ) : null}{' '}
                        {isOpen ? (
                          <Button
                            variant="default"
                            size="compact-xs"
                            aria-label={t('exchange.history.discard.named', { name })}
                            onClick={() => setDiscarded(item)}
                          >
                            {t('exchange.history.discard')}
                          </Button>
                        ) : null}
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </DataTable>
          )
        }
      </QueryView>
      {discarded ? (
        <ConfirmDialog
          title={t('exchange.discard.title', { name: discarded.fileName })}
          confirmLabel={t('exchange.history.discard')}
          isDangerous
          onConfirm={async () => {
            await discardImport(path, discarded.id);
            await queryClient.invalidateQueries({ queryKey: importsKey(path) });
          }}
          onClose={() => setDiscarded(null)}
        >
          <p>{t('exchange.discard.text')}</p>
        </ConfirmDialog>
      ) : null}
    </section>
  );
}
