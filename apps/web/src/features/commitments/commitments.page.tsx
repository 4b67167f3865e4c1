import { Button } from '@mantine/core';
import type { Order, OrderKind } from '@etat/contracts';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import * as z from 'zod';
import { useI18n } from '../../platform/i18n';
import { useUrlState } from '../../platform/page-state';
import { useOrganisation } from '../../platform/session';
import { ErrorState, Loading, PageHeader, UrlTabs } from '../../ui';
import { useMasterData } from '../planning';
import { BudgetPanel } from './components/budget-panel';
import { CalendarPanel } from './components/calendar-panel';
import { OrderForm } from './components/order-form';
import { OrdersPanel } from './components/orders-panel';
import { ReminderBanner } from './components/reminder-banner';

const TABS = ['orders', 'contracts', 'calendar', 'budget'] as const;
const PageState = z.object({ tab: z.enum(TABS).catch('orders') });
const KINDS = ['order', 'contract'] as const;

/** What is ordered and agreed: orders, contracts, their calendar, and the budget that is left. */
export function CommitmentsPage() {
  const { t } = useI18n();
  const { organisation, can } = useOrganisation();
  const navigate = useNavigate();
  const [{ tab }, setState] = useUrlState(PageState);
  const [creating, setCreating] = useState<OrderKind | null>(null);
  const master = useMasterData();
  const open = ({ id }: Order) =>
    navigate({ to: '/o/$slug/commitments/$orderId', params: { slug: organisation.slug, orderId: id } });
  return (
    <>
      <PageHeader
        title={t('commitments.title')}
        actions={
          can('commitments.write')
            ? KINDS.map((kind) => (
                <Button
                  key={kind}
                  variant={kind === 'order' ? 'filled' : 'default'}
                  onClick={() => setCreating(kind)}
                >
                  {t(`commitments.add.${kind}`)}
                </Button>
              ))
            : undefined
        }
      />
      <ReminderBanner />
      {master.error ? <ErrorState error={master.error} onRetry={master.refetch} /> : null}
      {!master.error && !master.data ? <Loading /> : null}
      {master.data ? (
        <Tabs tab={tab} onTab={(next) => setState({ tab: next }, { push: true })} master={master.data} />
      ) : null}
      {creating && master.data ? (
        <OrderForm
          kind={creating}
          master={master.data}
          onClose={() => setCreating(null)}
          onSaved={(order) => void open(order)}
        />
      ) : null}
    </>
  );
}

function Tabs({
  tab,
  onTab,
  master,
}: {
  tab: (typeof TABS)[number];
  onTab: (tab: (typeof TABS)[number]) => void;
  master: NonNullable<ReturnType<typeof useMasterData>['data']>;
}) {
  const { t } = useI18n();
  const render = {
    orders: () => <OrdersPanel kind="order" master={master} />,
    contracts: () => <OrdersPanel kind="contract" master={master} />,
    calendar: () => <CalendarPanel master={master} />,
    budget: () => <BudgetPanel />,
  };
  return (
    <UrlTabs
      label={t('commitments.view')}
      value={tab}
      onChange={onTab}
      tabs={TABS.map((name) => ({ name, label: t(`commitments.tab.${name}`), render: render[name] }))}
    />
  );
}
