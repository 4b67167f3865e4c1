import type { Order } from '@etat/contracts';
import { useQuery } from '@tanstack/react-query';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { nameOf, peopleQuery } from '../../organisation';
import type { MasterData } from '../../planning';
import classes from './commitments.module.css';

/** Who, what for, and what was agreed. */
export function OrderFacts({ order, master }: { order: Order; master: MasterData }) {
  const { t, formatDate } = useI18n();
  const { path } = useOrganisation();
  const { data: people = [] } = useQuery(peopleQuery(path));
  const facts: [string, string][] = [
    [t('commitments.vendor'), nameOf(master.vendors, order.vendorId)],
    [t('commitments.cost-centre'), nameOf(master.costCentres, order.costCentreId)],
    [t('commitments.initiative'), nameOf(master.initiatives, order.initiativeId)],
    [t('commitments.responsible'), nameOf(people, order.responsibleId)],
    [t('commitments.order-date'), formatDate(order.orderDate)],
    ...useContractFacts(order),
  ];
  if (order.note) facts.push([t('commitments.note'), order.note]);
  if (order.stateReason) facts.push([t('commitments.reason'), order.stateReason]);
  return (
    <dl className={classes.facts}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function useContractFacts({ contract }: Order): [string, string][] {
  const { t, formatDate, formatMoney, formatNumber } = useI18n();
  if (!contract) return [];
  const { startDate, endDate, amountMinor, intervalMonths, noticeDate, noticeGivenOn, renewalMonths } =
    contract;
  return [
    [t('commitments.term'), `${formatDate(startDate)} – ${formatDate(endDate)}`],
    [
      t('commitments.terms'),
      t('commitments.amount.each', {
        amount: formatMoney(amountMinor),
        interval: t(`commitments.interval.${intervalMonths}`),
      }),
    ],
    [
      t('commitments.notice.by'),
      noticeGivenOn === null
        ? formatDate(noticeDate)
        : t('commitments.notice.given', { date: formatDate(noticeGivenOn) }),
    ],
    [
      t('commitments.renews'),
      contract.autoRenews && noticeGivenOn === null
        ? t('commitments.renewal.by', { count: renewalMonths ?? 0 })
        : t('commitments.renewal.none'),
    ],
    [t('commitments.reminder'), formatNumber(contract.reminderDays)],
  ];
}
