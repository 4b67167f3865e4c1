import { Button } from '@mantine/core';
import type { Order, OrderFinding } from '@etat/contracts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useI18n } from '../../platform/i18n';
import { useOrganisation } from '../../platform/session';
import { DeleteDialog, ErrorState, Loading, PageHeader, PageLink, QueryView } from '../../ui';
import { useMasterData, type MasterData } from '../planning';
import { orderQuery } from './api/commitments.query';
import { BudgetWarning } from './components/budget-warning';
import classes from './components/commitments.module.css';
import { LineTable } from './components/line-table';
import { OrderDialog } from './components/order-dialog';
import { OrderFacts } from './components/order-facts';
import { OrderForm } from './components/order-form';
import { OrderPostings } from './components/order-postings';
import { toOrderSteps, type OrderStep } from './model/to-order-steps';

/** One order or contract: what was agreed, what came, what is open, and the next step. */
export function OrderPage() {
  const { path } = useOrganisation();
  const { orderId } = useParams({ strict: false });
  const query = useQuery(orderQuery(path, orderId ?? ''));
  const master = useMasterData();
  if (master.error) return <ErrorState error={master.error} onRetry={master.refetch} />;
  const { data } = master;
  if (!data) return <Loading />;
  return <QueryView query={query}>{(order) => <OrderView order={order} master={data} />}</QueryView>;
}

function OrderView({ order, master }: { order: Order; master: MasterData }) {
  const { t } = useI18n();
  const { path, organisation, can } = useOrganisation();
  const navigate = useNavigate();
  const [step, setStep] = useState<OrderStep | null>(null);
  const [warnings, setWarnings] = useState<OrderFinding[]>([]);
  const { kind, state, number, title } = order;
  const mayWrite = can('commitments.write');
  const steps = mayWrite ? toOrderSteps(order, can('plan.write')) : [];
  const close = () => setStep(null);
  const name = `${number} ${title}`;
  return (
    <>
      <PageHeader
        title={name}
        detail={`${t(`commitments.kind.${kind}`)}, ${t(`commitments.state.${state}`)}`}
        status={
          <PageLink
            to="/o/$slug/commitments"
            params={{ slug: organisation.slug }}
            search={{ tab: kind === 'contract' ? 'contracts' : 'orders' }}
          >
            {t('commitments.back')}
          </PageLink>
        }
        actions={steps.map((one) => (
          <Button key={one} variant={one === 'place' ? 'filled' : 'default'} onClick={() => setStep(one)}>
            {one === 'edit' || one === 'delete'
              ? t(one === 'edit' ? 'ui.edit' : 'ui.delete')
              : t(
                  one === 'place' && kind === 'contract'
                    ? 'commitments.place.contract'
                    : `commitments.${one}`,
                )}
          </Button>
        ))}
      />
      <BudgetWarning warnings={warnings} master={master} />
      <OrderFacts order={order} master={master} />
      <h2 className={classes.heading}>{t('commitments.lines')}</h2>
      <LineTable order={order} master={master} mayChange={mayWrite && state === 'ordered'} />
      {state === 'draft' ? null : <OrderPostings order={order} />}
      {step === 'edit' ? <OrderForm kind={kind} item={order} master={master} onClose={close} /> : null}
      {step === 'delete' ? (
        <DeleteDialog
          path={`${path}/orders`}
          item={order}
          name={name}
          onClose={close}
          onDeleted={() => void navigate({ to: '/o/$slug/commitments', params: { slug: organisation.slug } })}
        />
      ) : null}
      {step !== null && step !== 'edit' && step !== 'delete' ? (
        <OrderDialog step={step} order={order} onClose={close} onWarnings={setWarnings} />
      ) : null}
    </>
  );
}
