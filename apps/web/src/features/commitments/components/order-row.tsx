import type { Order } from '@etat/contracts';
import { sumMinor } from '@etat/domain';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { NumberCell, PageLink } from '../../../ui';
import { nameOf } from '../../organisation';
import type { MasterData } from '../../planning';
import classes from './commitments.module.css';

/** One order or contract in its list. */
export function OrderRow({ order, master }: { order: Order; master: MasterData }) {
  const { t, formatDate, formatMoney, formatMonth } = useI18n();
  const { organisation } = useOrganisation();
  const { number, title, contract, lines } = order;
  const overMinor = sumMinor(lines.map(({ overInvoicedMinor }) => overInvoicedMinor));
  const last = lines.reduce<string | null>(
    (latest, { dueMonth }) => (latest === null || dueMonth > latest ? dueMonth : latest),
    null,
  );
  const plain = (minor: number) => formatMoney(minor, { plain: true });
  return (
    <tr>
      <th scope="row">
        <PageLink
          to="/o/$slug/commitments/$orderId"
          params={{ slug: organisation.slug, orderId: order.id }}
          fz="sm"
        >
          {number}
        </PageLink>
      </th>
      <td>{title}</td>
      <td>{nameOf(master.vendors, order.vendorId)}</td>
      <td>{nameOf(master.costCentres, order.costCentreId)}</td>
      <td className={classes.whole}>
        {contract ? `${formatDate(contract.startDate)} – ${formatDate(contract.endDate)}` : formatMonth(last)}
      </td>
      {contract ? (
        <td>
          {contract.noticeGivenOn === null
            ? formatDate(contract.noticeDate)
            : t('commitments.notice.given', { date: formatDate(contract.noticeGivenOn) })}
        </td>
      ) : null}
      <NumberCell>{plain(order.orderedMinor)}</NumberCell>
      <NumberCell>
        {plain(order.invoicedMinor)}
        {overMinor > 0 ? (
          <span className={classes.mark}>{t('commitments.line.over', { amount: plain(overMinor) })}</span>
        ) : null}
      </NumberCell>
      <NumberCell>{plain(order.openMinor)}</NumberCell>
      <td className={classes.whole}>{t(`commitments.state.${order.state}`)}</td>
    </tr>
  );
}
