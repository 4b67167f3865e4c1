import type { Order, OrderKind, OrderUpdate } from '@etat/contracts';
import type { BillingInterval } from '@etat/domain';

/** One line as it stands in the form; null where nothing readable was typed. */
export interface LineDraft {
  key: string;
  text: string;
  categoryId: string | null;
  dueMonth: string | null;
  orderedMinor: number | null;
}

export interface TermsDraft {
  startDate: string | null;
  endDate: string | null;
  intervalMonths: BillingInterval;
  amountMinor: number | null;
  categoryId: string | null;
  noticeMonths: number | null;
  autoRenews: boolean;
  renewalMonths: number | null;
  reminderDays: number | null;
}

/** What stands in the form of an order or a contract. */
export interface OrderDraft {
  number: string;
  title: string;
  note: string;
  vendorId: string | null;
  costCentreId: string | null;
  initiativeId: string | null;
  responsibleId: string | null;
  orderDate: string | null;
  lines: LineDraft[];
  contract: TermsDraft;
}

const EMPTY_TERMS: TermsDraft = {
  startDate: null,
  endDate: null,
  intervalMonths: 1,
  amountMinor: null,
  categoryId: null,
  noticeMonths: 3,
  autoRenews: true,
  renewalMonths: 12,
  reminderDays: 30,
};

export const emptyLine = (key: string): LineDraft => ({
  key,
  text: '',
  categoryId: null,
  dueMonth: null,
  orderedMinor: null,
});

export function toDraft(order: Order | undefined): OrderDraft {
  const { number = '', title = '', note = '', vendorId = null, costCentreId = null } = order ?? {};
  const { initiativeId = null, responsibleId = null, orderDate = null } = order ?? {};
  return {
    ...{ number, title, note, vendorId, costCentreId, initiativeId, responsibleId, orderDate },
    lines: order
      ? order.lines.map(({ id, text, categoryId, dueMonth, orderedMinor }) => ({
          key: id,
          ...{ text, categoryId, dueMonth, orderedMinor },
        }))
      : [emptyLine('first')],
    contract: order?.contract ? toTerms(order.contract) : EMPTY_TERMS,
  };
}

const toTerms = ({
  noticeDate: _notice,
  noticeGivenOn: _given,
  ...terms
}: NonNullable<Order['contract']>): TermsDraft => terms;

/** The body of the request; required fields are filled, because the form does not send without them. */
export function toBody(kind: OrderKind, draft: OrderDraft): Record<string, unknown> {
  const { lines, contract, ...head } = draft;
  const renewalMonths = contract.autoRenews ? contract.renewalMonths : null;
  return kind === 'contract'
    ? { kind, ...head, contract: { ...contract, renewalMonths } }
    : { kind, ...head, lines: lines.map(({ key: _key, ...line }) => line) };
}

/** What may still change once the order is in force. */
export function toFreeBody(kind: OrderKind, draft: OrderDraft): OrderUpdate {
  const { title, note, responsibleId } = draft;
  const reminderDays = draft.contract.reminderDays ?? 0;
  return { title, note, responsibleId, ...(kind === 'contract' ? { contract: { reminderDays } } : {}) };
}
