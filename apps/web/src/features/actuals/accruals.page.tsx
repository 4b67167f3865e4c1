import { Button, SegmentedControl } from '@mantine/core';
import type { Accrual } from '@etat/contracts';
import { sumMinor } from '@etat/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as z from 'zod';
import { useI18n } from '../../platform/i18n';
import { useUrlState } from '../../platform/page-state';
import { useOrganisation } from '../../platform/session';
import {
  ActionsHead,
  ButtonLink,
  DataTable,
  EmptyState,
  NumberCell,
  NumberHead,
  PageHeader,
  PanelBar,
  QueryView,
} from '../../ui';
import { useMasterData } from '../planning';
import { accrualsQuery } from './api/closing.query';
import { ActualsNavigation } from './components/actuals-navigation';
import { ReleaseDialog } from './components/release-dialog';

const PageState = z.object({ show: z.enum(['open', 'all']).catch('open') });
const sumOf = (rows: Accrual[], pick: (row: Accrual) => number) => sumMinor(rows.map(pick));

/** Accrued cost and what of it no invoice has released yet. */
export function AccrualsPage() {
  const { t, formatMonth, formatMoney } = useI18n();
  const { path, can, organisation } = useOrganisation();
  const [{ show }, setState] = useUrlState(PageState);
  const query = useQuery(accrualsQuery(path, show === 'all'));
  const { data: master } = useMasterData();
  const [released, setReleased] = useState<Accrual | null>(null);
  const mayPost = can('actuals.post');
  const plain = (minor: number) => formatMoney(minor, { plain: true });
  const name = (items: readonly { id: string; name: string }[] | undefined, id: string | null) =>
    items?.find((item) => item.id === id)?.name ?? '';
  const params = { slug: organisation.slug };
  return (
    <>
      <PageHeader title={t('actuals.title')} detail={t('closing.section.accruals')} />
      <ActualsNavigation />
      <PanelBar text={t('closing.accruals.text')}>
        <SegmentedControl
          size="xs"
          aria-label={t('closing.accruals.filter')}
          data={(['open', 'all'] as const).map((value) => ({ value, label: t(`closing.accruals.${value}`) }))}
          value={show}
          onChange={(value) => setState({ show: value === 'all' ? 'all' : 'open' })}
        />
      </PanelBar>
      <QueryView query={query}>
        {(accruals) =>
          accruals.length === 0 ? (
            <EmptyState
              title={t('closing.accruals.empty.title')}
              action={
                mayPost ? (
                  <ButtonLink to="/o/$slug/actuals" params={params} search={{ entry: 'external' }}>
                    {t('closing.accruals.empty.link')}
                  </ButtonLink>
                ) : undefined
              }
            >
              {t('closing.accruals.empty.text')}
            </EmptyState>
          ) : (
            <DataTable label={t('closing.accruals.table')} minWidth={960}>
              <thead>
                <tr>
                  <th scope="col">{t('actuals.column.month')}</th>
                  <th scope="col">{t('actuals.column.cost-centre')}</th>
                  <th scope="col">{t('actuals.column.category')}</th>
                  <th scope="col">{t('closing.accruals.expected')}</th>
                  <th scope="col">{t('actuals.column.text')}</th>
                  <NumberHead>{t('closing.accruals.accrued')}</NumberHead>
                  <NumberHead>{t('closing.accruals.released')}</NumberHead>
                  <NumberHead>{t('closing.accruals.remaining')}</NumberHead>
                  {mayPost ? <ActionsHead /> : null}
                </tr>
              </thead>
              <tbody>
                {accruals.map((accrual) => {
                  const { posting, releasedMinor, remainingMinor } = accrual;
                  const text = [posting.document, posting.text].filter(Boolean).join(' · ');
                  return (
                    <tr key={posting.id}>
                      <td>{formatMonth(posting.serviceMonth)}</td>
                      <td>{name(master?.costCentres, posting.costCentreId)}</td>
                      <td>{name(master?.categories, posting.categoryId)}</td>
                      <td>{name(master?.vendors, posting.vendorId)}</td>
                      <td>{text}</td>
                      <NumberCell>{plain(posting.amountMinor)}</NumberCell>
                      <NumberCell>{plain(releasedMinor)}</NumberCell>
                      <NumberCell>{plain(remainingMinor)}</NumberCell>
                      {mayPost ? (
                        <td style={{ whiteSpace: 'nowrap' }}>
                          {remainingMinor === 0 ? null : (
                            <>
                              <ButtonLink
                                to="/o/$slug/actuals"
                                params={params}
                                search={{ entry: 'external', accrual: posting.id }}
                                variant="default"
                                size="compact-xs"
                                mr={6}
                                aria-label={t('closing.accruals.invoice.named', { text })}
                              >
                                {t('closing.accruals.invoice')}
                              </ButtonLink>
                              <Button
                                variant="default"
                                size="compact-xs"
                                aria-label={t('closing.accruals.release.named', { text })}
                                onClick={() => setReleased(accrual)}
                              >
                                {t('closing.accruals.release')}
                              </Button>
                            </>
                          )}
                        </td>
                      ) : null}
                    </tr>
                  );
                })}
              </tbody>
              <tfoot>
                <tr>
                  <th scope="row" colSpan={5}>
                    {t('closing.accruals.total')}
                  </th>
                  <NumberCell>{plain(sumOf(accruals, ({ posting }) => posting.amountMinor))}</NumberCell>
                  <NumberCell>{plain(sumOf(accruals, ({ releasedMinor }) => releasedMinor))}</NumberCell>
                  <NumberCell>{plain(sumOf(accruals, ({ remainingMinor }) => remainingMinor))}</NumberCell>
                  {mayPost ? <td /> : null}
                </tr>
              </tfoot>
            </DataTable>
          )
        }
      </QueryView>
      {released ? <ReleaseDialog accrual={released} onClose={() => setReleased(null)} /> : null}
    </>
  );
}
