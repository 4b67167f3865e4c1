import { describe, expect, it } from 'vitest';
import {
  emptyEntry,
  fillEmpty,
  invoiceOf,
  nextEntry,
  priceForeign,
  priceHours,
  toPosting,
  type PostingEntry,
} from './posting-entry';

const entry = (changes: Partial<PostingEntry> = {}): PostingEntry => ({
  ...emptyEntry('external', '2026-10-31'),
  costCentreId: 'cc',
  categoryId: 'cat',
  amountMinor: 11_900,
  ...changes,
});
const hours = (changes: Partial<PostingEntry> = {}) =>
  entry({ kind: 'internal', roleId: 'editor', amountMinor: null, minutes: 450, ...changes });

describe('priceForeign', () => {
  const reference = [
    { currency: 'USD', date: '2024-02-19', perEuroE9: 1_077_600_000, rateE9: 1_077_600_000 },
  ];
  const price = (changes: object) =>
    priceForeign(entry({ amountMinor: 1_000_00, ...changes }), { own: 'EUR', reference });

  it.each([
    ['the reference rate', { currency: 'USD' }, { rateDate: '2024-02-19', amountMinor: 927_99 }],
    ['a typed one', { currency: 'USD', rateE9: 1_250_000_000 }, { rateDate: null, amountMinor: 800_00 }],
    ['no amount yet', { currency: 'USD', amountMinor: null }, { amountMinor: null }],
  ])('takes %s', (_case, changes, expected) => {
    expect(price(changes)).toMatchObject(expected);
  });

  it('knows nothing without a rate, and of the own currency', () => {
    expect([price({ currency: 'CHF' }), price({})]).toEqual([null, null]);
  });

  it('is posted with its currency, the amount in the own one is left to the server', () => {
    const posted = toPosting(entry({ currency: 'USD', rateE9: null }));
    expect(posted).toMatchObject({ original: { currency: 'USD', amountMinor: 11_900, rateE9: null } });
    expect(posted).not.toHaveProperty('amountMinor');
  });
});

describe('accruals', () => {
  it('are marked, and named by the invoice that releases them', () => {
    expect(toPosting(entry({ isAccrual: true }))).toMatchObject({ isAccrual: true });
    const accrual = {
      id: '7',
      costCentreId: 'cc',
      categoryId: 'cat',
      initiativeId: null,
      vendorId: 'v',
      serviceMonth: '2026-09',
      text: 'Fair',
    };
    expect(toPosting({ ...invoiceOf(accrual, '2026-10-31'), amountMinor: 5 })).toMatchObject({
      serviceMonth: '2026-09',
      vendorId: 'v',
      intoOpenPeriod: true,
      accrual: { id: '7', isFinal: true },
    });
  });
});

describe('toPosting', () => {
  it('posts an external cost; the service month follows from the date unless typed', () => {
    expect(toPosting(entry({ vendorId: 'v', document: ' R-1 ', text: ' Ads ' }))).toEqual({
      kind: 'external',
      postingDate: '2026-10-31',
      serviceMonth: '2026-10',
      costCentreId: 'cc',
      categoryId: 'cat',
      initiativeId: null,
      vendorId: 'v',
      amountMinor: 11_900,
      document: 'R-1',
      text: 'Ads',
      orderLineId: null,
      isFinalInvoice: false,
    });
    expect(toPosting(entry({ serviceMonth: '2026-09' }))?.serviceMonth).toBe('2026-09');
  });

  it('books hours on a role, never with a vendor', () => {
    const posting = toPosting(hours({ vendorId: 'v' }));
    expect(posting).toMatchObject({ kind: 'internal', roleId: 'editor', minutes: 450 });
    expect(posting).not.toHaveProperty('vendorId');
  });

  it('names the order line an invoice consumes; the next entry begins without', () => {
    const invoice = entry({ orderLineId: 'line', isFinalInvoice: true });
    expect(toPosting(invoice)).toMatchObject({ orderLineId: 'line', isFinalInvoice: true });
    expect(nextEntry(invoice)).toMatchObject({ orderLineId: null, isFinalInvoice: false });
    expect(toPosting(hours({ orderLineId: 'line' }))).not.toHaveProperty('orderLineId');
  });

  it('takes credits', () => {
    expect(toPosting(entry({ amountMinor: -5_000 }))).toMatchObject({ amountMinor: -5_000 });
  });

  it.each([
    ['date', entry({ date: null })],
    ['cost centre', entry({ costCentreId: null })],
    ['category', entry({ categoryId: null })],
    ['amount', entry({ amountMinor: null })],
    ['amount other than 0', entry({ amountMinor: 0 })],
    ['role', hours({ roleId: null })],
    ['hours', hours({ minutes: null })],
  ])('is nothing without %s', (_name, incomplete) => {
    expect(toPosting(incomplete)).toBeNull();
  });
});

describe('priceHours', () => {
  const rates = [
    { validFrom: '2026-01', rateMicro: 75_500_000 },
    { validFrom: '2026-10', rateMicro: 80_000_000 },
  ];
  const price = (changes: Partial<PostingEntry>) => priceHours(hours(changes), { rates, currency: 'EUR' });

  it('takes the rate of the service month', () => {
    expect(price({})).toEqual({ month: '2026-10', rateMicro: 80_000_000, amountMinor: 60_000 });
    expect(price({ serviceMonth: '2026-09' })).toEqual({
      month: '2026-09',
      rateMicro: 75_500_000,
      amountMinor: 56_625,
    });
  });

  it('shows the rate before the hours are typed, and that there is none', () => {
    expect(price({ minutes: null })).toMatchObject({ rateMicro: 80_000_000, amountMinor: null });
    expect(price({ serviceMonth: '2025-12' })).toMatchObject({ rateMicro: null, amountMinor: null });
    expect(price({ roleId: null })).toBeNull();
  });
});

it('keeps date and dimensions for the next entry', () => {
  expect(nextEntry(hours({ text: 'Meeting', document: 'x' }))).toEqual(hours({ minutes: null }));
});

describe('fillEmpty', () => {
  const order = { costCentreId: 'cc', categoryId: 'agency', initiativeId: null, vendorId: 'studio' };

  it('takes from the order what is not said yet, and leaves what is', () => {
    const entry = { ...emptyEntry('external', '2026-03-05'), costCentreId: 'other' };
    expect(fillEmpty(entry, order)).toEqual({ categoryId: 'agency', vendorId: 'studio' });
    expect(fillEmpty(entry, undefined)).toEqual({});
  });
});
