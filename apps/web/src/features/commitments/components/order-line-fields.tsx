import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { SelectField } from '../../../ui';
import { ordersQuery } from '../api/commitments.query';
import { type OrderPlace, toBillableMinor, toOpenLines, toOrderPlace } from '../model/to-open-lines';
import classes from './commitments.module.css';

interface OrderLineFieldsProps {
  vendorId: string | null;
  amountMinor: number | null;
  orderLineId: string | null;
  isFinalInvoice: boolean;
  /** With the choice of a line comes what is booked where: the order says it already. */
  onChange: (patch: { orderLineId?: string | null; isFinalInvoice?: boolean }, place?: OrderPlace) => void;
}

/** Which order an invoice belongs to; warns when it is more than what is open there. */
export function OrderLineFields({
  vendorId,
  amountMinor,
  orderLineId,
  isFinalInvoice,
  onChange,
}: OrderLineFieldsProps) {
  const { t, formatMoney } = useI18n();
  const { path } = useOrganisation();
  const { data: orders = [] } = useQuery(ordersQuery(path, { state: 'ordered' }));
  const lines = toOpenLines(orders, vendorId);
  const chosen = toOpenLines(orders, null).find(({ line }) => line.id === orderLineId);
  const overMinor = (amountMinor ?? 0) - (chosen ? toBillableMinor(chosen.line) : 0);
  if (lines.length === 0 && !chosen) return null;
  const shown = chosen && !lines.some(({ line }) => line.id === orderLineId) ? [chosen, ...lines] : lines;
  return (
    <>
      <SelectField
        name="orderLineId"
        label={t('commitments.posting.line')}
        options={shown.map(({ order, line }) => ({
          value: line.id,
          label: t('commitments.posting.line.option', {
            number: order.number,
            position: line.position,
            text: line.text,
            open: formatMoney(line.openMinor),
          }),
        }))}
        value={orderLineId}
        onChange={(id) => {
          const next = shown.find(({ line }) => line.id === id);
          onChange(
            { orderLineId: id, isFinalInvoice: id !== null && isFinalInvoice },
            next && toOrderPlace(next),
          );
        }}
      />
      {chosen ? (
        <Checkbox
          className={classes.checkbox}
          label={t('commitments.posting.final')}
          checked={isFinalInvoice}
          onChange={(event) => onChange({ isFinalInvoice: event.currentTarget.checked })}
        />
      ) : null}
      {chosen && overMinor > 0 ? (
        <p className={classes.over} role="status">
          {t('commitments.posting.over', { amount: formatMoney(overMinor) })}
        </p>
      ) : null}
    </>
  );
}
