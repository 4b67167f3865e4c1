import type { Order } from '@etat/contracts';
import { useQuery } from '@tanstack/react-query';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { DataTable, NumberCell, NumberHead, QueryView } from '../../../ui';
import { orderPostingsQuery } from '../api/commitments.query';
import classes from './commitments.module.css';

/** What was booked on the lines of an order, reversals included. */
export function OrderPostings({ order }: { order: Order }) {
  const { t, formatDate, formatMoney, formatMonth } = useI18n();
  const { path } = useOrganisation();
  const query = useQuery(orderPostingsQuery(path, order.id));
  const lineOf = (id: string | null) => order.lines.find((line) => line.id === id);
  return (
    <section aria-label={t('commitments.postings')}>
      <h2 className={classes.heading}>{t('commitments.postings')}</h2>
      <QueryView query={query}>
        {(postings) =>
          postings.length === 0 ? (
            <p className={classes.soft}>{t('commitments.postings.none')}</p>
          ) : (
            <DataTable label={t('commitments.postings')} minWidth={640} maxHeight={360}>
              <thead>
                <tr>
                  <th scope="col">{t('commitments.posting.date')}</th>
                  <th scope="col">{t('commitments.posting.document')}</th>
                  <th scope="col">{t('commitments.text')}</th>
                  <th scope="col">{t('commitments.due')}</th>
                  <NumberHead>{t('commitments.posting.amount')}</NumberHead>
                </tr>
              </thead>
              <tbody>
                {postings.map(
                  ({ id, postingDate, document, text, orderLineId, amountMinor, isFinalInvoice }) => (
                    <tr key={id}>
                      <td>{formatDate(postingDate)}</td>
                      <td>{document}</td>
                      <td>
                        {text || lineOf(orderLineId)?.text}
                        {isFinalInvoice ? ` (${t('commitments.line.final')})` : ''}
                      </td>
                      <td>{formatMonth(lineOf(orderLineId)?.dueMonth ?? null)}</td>
                      <NumberCell>{formatMoney(amountMinor, { plain: true })}</NumberCell>
                    </tr>
                  ),
                )}
              </tbody>
            </DataTable>
          )
        }
      </QueryView>
    </section>
  );
}
