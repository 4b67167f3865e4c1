import { OrderStateSchema, type Order, type OrderKind } from '@etat/contracts';
import { sumMinor } from '@etat/domain';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import * as z from 'zod';
import { toUrl } from '../../../platform/http';
import { useI18n } from '../../../platform/i18n';
import { useUrlState } from '../../../platform/page-state';
import { useOrganisation } from '../../../platform/session';
import {
  DataTable,
  EmptyState,
  NumberCell,
  NumberHead,
  QueryView,
  SelectField,
  TextField,
} from '../../../ui';
import type { MasterData } from '../../planning';
import { ordersQuery } from '../api/commitments.query';
import classes from './commitments.module.css';
import { OrderRow } from './order-row';

const FilterState = z.object({
  state: OrderStateSchema.optional().catch(undefined),
  search: z.string().max(100).optional().catch(undefined),
});

/** The list of orders, or of contracts, with what is open on each. */
export function OrdersPanel({ kind, master }: { kind: OrderKind; master: MasterData }) {
  const { t, language } = useI18n();
  const { path, can } = useOrganisation();
  const [filter, setFilter] = useUrlState(FilterState);
  const query = useQuery(ordersQuery(path, { kind, ...useDeferredValue(filter) }));
  const isFiltered = filter.state !== undefined || filter.search !== undefined;
  const profile = language === 'de' ? 'german-excel' : 'rfc4180';
  return (
    <>
      <div className={classes.filters} role="search" aria-label={t('commitments.filter.label')}>
        <SelectField
          w={150}
          aria-label={t('commitments.state')}
          placeholder={t('commitments.filter.state')}
          options={OrderStateSchema.options.map((state) => ({
            value: state,
            label: t(`commitments.state.${state}`),
          }))}
          value={filter.state ?? null}
          onChange={(chosen) => setFilter({ state: OrderStateSchema.options.find((one) => one === chosen) })}
        />
        <TextField
          w={200}
          type="search"
          aria-label={t('commitments.filter.search')}
          placeholder={t('commitments.filter.search')}
          value={filter.search ?? ''}
          onChange={(search) => setFilter({ search: search === '' ? undefined : search })}
        />
        <span className={classes.spacer} />
        {can('export.read') ? (
          <Button
            component="a"
            variant="default"
            download
            href={toUrl(`${path}/exports/orders`, { profile })}
            aria-label={t('commitments.export.named', { name: t('commitments.title') })}
            leftSection={<IconDownload size={14} aria-hidden />}
          >
            {t('commitments.export')}
          </Button>
        ) : null}
      </div>
      <QueryView query={query}>
        {(orders) =>
          orders.length > 0 ? (
            <OrderTable kind={kind} orders={orders} master={master} />
          ) : isFiltered ? (
            <EmptyState title={t('commitments.filtered.empty')}>
              {t('commitments.filtered.empty.text')}
            </EmptyState>
          ) : (
            <EmptyState title={t(`commitments.${kind}.empty`)}>
              {t(`commitments.${kind}.empty.text`)}
            </EmptyState>
          )
        }
      </QueryView>
    </>
  );
}

function OrderTable({ kind, orders, master }: { kind: OrderKind; orders: Order[]; master: MasterData }) {
  const { t, formatMoney } = useI18n();
  const isContract = kind === 'contract';
  const total = (pick: (order: Order) => number) => formatMoney(sumMinor(orders.map(pick)), { plain: true });
  return (
    <DataTable label={t(isContract ? 'commitments.tab.contracts' : 'commitments.tab.orders')} minWidth={1000}>
      <thead>
        <tr>
          <th scope="col">{t('commitments.number')}</th>
          <th scope="col">{t('commitments.name')}</th>
          <th scope="col">{t('commitments.vendor')}</th>
          <th scope="col">{t('commitments.cost-centre')}</th>
          <th scope="col">{t(isContract ? 'commitments.term' : 'commitments.due')}</th>
          {isContract ? <th scope="col">{t('commitments.notice.by')}</th> : null}
          <NumberHead>{t('commitments.ordered')}</NumberHead>
          <NumberHead>{t('commitments.invoiced')}</NumberHead>
          <NumberHead>{t('commitments.open')}</NumberHead>
          <th scope="col">{t('commitments.state')}</th>
        </tr>
      </thead>
      <tbody>
        {orders.map((order) => (
          <OrderRow key={order.id} order={order} master={master} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={isContract ? 6 : 5}>
            {t('commitments.total')}
          </th>
          <NumberCell>{total((order) => order.orderedMinor)}</NumberCell>
          <NumberCell>{total((order) => order.invoicedMinor)}</NumberCell>
          <NumberCell>{total((order) => order.openMinor)}</NumberCell>
          <td />
        </tr>
      </tfoot>
    </DataTable>
  );
}
