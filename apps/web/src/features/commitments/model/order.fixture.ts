import { type ContractEvent, type Order, OrderSchema } from '@etat/contracts';

const id = (number: number) => `01890000-0000-7000-8000-${String(number).padStart(12, '0')}`;

/** Half invoiced, half open. */
export const order: Order = OrderSchema.parse({
  id: id(1),
  version: 3,
  kind: 'order',
  state: 'ordered',
  stateReason: '',
  number: 'B-1',
  title: 'Campaign',
  note: '',
  vendorId: id(2),
  costCentreId: id(3),
  initiativeId: null,
  responsibleId: null,
  orderDate: '2026-03-01',
  contract: null,
  lines: [
    {
      id: id(4),
      position: 1,
      text: 'Films',
      categoryId: id(5),
      dueMonth: '2026-12',
      orderedMinor: 1_000_00,
      cancelledMinor: 0,
      cancelReason: '',
      receivedMinor: 0,
      invoicedMinor: 500_00,
      isFinal: false,
      openMinor: 500_00,
      overInvoicedMinor: 0,
      unbilledMinor: 0,
    },
  ],
  orderedMinor: 1_000_00,
  invoicedMinor: 500_00,
  openMinor: 500_00,
});

export const event = (changes: Partial<ContractEvent> = {}): ContractEvent => ({
  orderId: id(6),
  number: 'V-1',
  title: 'Monitoring',
  vendorId: id(2),
  costCentreId: id(3),
  kind: 'notice',
  date: '2026-11-30',
  termStart: '2027-03-01',
  termEnd: '2028-02-29',
  costMinor: 22_800_00,
  isDue: true,
  ...changes,
});
