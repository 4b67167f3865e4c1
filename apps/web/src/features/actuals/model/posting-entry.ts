import type { ExchangeRate, Posting, PostingCreateSchema } from '@etat/contracts';
import { computeHoursCostMinor, convertMinor, monthOf, rateAt, type DatedRate } from '@etat/domain';
import type * as z from 'zod';

/** What stands in the entry form; null where nothing, or nothing readable, was typed. */
export interface PostingEntry {
  kind: 'internal' | 'external';
  date: string | null;
  /** Null: the month of the date. */
  serviceMonth: string | null;
  costCentreId: string | null;
  categoryId: string | null;
  initiativeId: string | null;
  vendorId: string | null;
  roleId: string | null;
  /** In `currency`. */
  amountMinor: number | null;
  /** Null is the organisation's own. */
  currency: string | null;
  /** Typed exchange rate x 10^9; null takes the reference rate of the day. */
  rateE9: number | null;
  minutes: number | null;
  orderLineId: string | null;
  isFinalInvoice: boolean;
  document: string;
  text: string;
  /** Received, not invoiced yet. */
  isAccrual: boolean;
  /** The accrual this invoice releases, and whether no further one will come. */
  accrualId: string | null;
  isFinal: boolean;
  intoOpenPeriod: boolean;
}

export type PostingBody = z.input<typeof PostingCreateSchema>;

/** The request of a posting; null while something it needs is missing. */
export function toPosting(entry: PostingEntry): PostingBody | null {
  const { kind, date, serviceMonth, costCentreId, categoryId, initiativeId, roleId, vendorId } = entry;
  if (date === null || costCentreId === null || categoryId === null) return null;
  const shared = {
    postingDate: date,
    serviceMonth: serviceMonth ?? monthOf(date),
    costCentreId,
    categoryId,
    initiativeId,
    text: entry.text.trim(),
    ...(entry.intoOpenPeriod ? { intoOpenPeriod: true } : {}),
  };
  if (kind === 'internal') {
    if (roleId === null || !entry.minutes) return null;
    return { kind, ...shared, roleId, minutes: entry.minutes };
  }
  if (!entry.amountMinor) return null;
  const { amountMinor, currency, rateE9, orderLineId, isFinalInvoice, isAccrual, accrualId, isFinal } = entry;
  const amount = currency === null ? { amountMinor } : { original: { currency, amountMinor, rateE9 } };
  const document = entry.document.trim();
  return {
    kind,
    ...shared,
    vendorId,
    ...amount,
    document,
    orderLineId,
    isFinalInvoice,
    ...(isAccrual ? { isAccrual } : {}),
    ...(accrualId === null ? {} : { accrual: { id: accrualId, isFinal } }),
  };
}

export interface HoursPrice {
  month: string;
  /** Null while the role has no rate yet in that month. */
  rateMicro: number | null;
  amountMinor: number | null;
}

/** What the typed hours will cost, at the rate that holds in their month; null while role or date is missing. */
export function priceHours(
  entry: PostingEntry,
  { rates, currency }: { rates: readonly DatedRate[]; currency: string },
): HoursPrice | null {
  const month = entry.serviceMonth ?? (entry.date === null ? null : monthOf(entry.date));
  if (month === null || entry.roleId === null) return null;
  const rateMicro = rateAt(rates, month);
  const { minutes } = entry;
  const amountMinor =
    rateMicro === null || minutes === null ? null : computeHoursCostMinor({ minutes, rateMicro, currency });
  return { month, rateMicro, amountMinor };
}

export interface ForeignPrice {
  rateE9: number;
  /** Day of the reference rate; null for a typed one. */
  rateDate: string | null;
  amountMinor: number | null;
}

/** What an amount in another currency comes to: at the typed rate, else at the reference rate; null while there is neither. */
export function priceForeign(
  { currency, amountMinor, rateE9 }: PostingEntry,
  { own, reference }: { own: string; reference: readonly ExchangeRate[] },
): ForeignPrice | null {
  if (currency === null) return null;
  const published = reference.find((rate) => rate.currency === currency);
  const usedE9 = rateE9 ?? published?.rateE9;
  if (usedE9 === undefined) return null;
  return {
    rateE9: usedE9,
    rateDate: rateE9 === null ? (published?.date ?? null) : null,
    amountMinor:
      amountMinor === null ? null : convertMinor({ amountMinor, from: currency, to: own, rateE9: usedE9 }),
  };
}

type Place = Pick<PostingEntry, 'costCentreId' | 'categoryId' | 'initiativeId' | 'vendorId'>;

/** What an order says of a posting, where nobody said it yet; what stands in the form stays. */
export function fillEmpty(entry: Place, place: Partial<Place> | undefined): Partial<Place> {
  const names = ['costCentreId', 'categoryId', 'initiativeId', 'vendorId'] as const;
  return Object.fromEntries(
    names.flatMap((name) => (entry[name] === null && place?.[name] ? [[name, place[name]]] : [])),
  );
}

/** The form after posting: date and dimensions stay, figure, document and text are for the next one. */
export function nextEntry(entry: PostingEntry): PostingEntry {
  return {
    ...entry,
    amountMinor: null,
    rateE9: null,
    minutes: null,
    orderLineId: null,
    isFinalInvoice: false,
    document: '',
    text: '',
    accrualId: null,
    isFinal: false,
  };
}

export function emptyEntry(kind: PostingEntry['kind'], date: string): PostingEntry {
  return {
    kind,
    date,
    serviceMonth: null,
    costCentreId: null,
    categoryId: null,
    initiativeId: null,
    vendorId: null,
    roleId: null,
    amountMinor: null,
    currency: null,
    rateE9: null,
    minutes: null,
    orderLineId: null,
    isFinalInvoice: false,
    document: '',
    text: '',
    isAccrual: false,
    accrualId: null,
    isFinal: false,
    intoOpenPeriod: false,
  };
}

/** The entry of the invoice that an accrual waits for: what is known of it already. */
export function invoiceOf(
  accrual: Pick<
    Posting,
    'id' | 'costCentreId' | 'categoryId' | 'initiativeId' | 'vendorId' | 'serviceMonth' | 'text'
  >,
  today: string,
): PostingEntry {
  const { id, costCentreId, categoryId, initiativeId, vendorId, serviceMonth, text } = accrual;
  const known = { costCentreId, categoryId, initiativeId, vendorId, serviceMonth, text };
  return { ...emptyEntry('external', today), ...known, accrualId: id, isFinal: true, intoOpenPeriod: true };
}
