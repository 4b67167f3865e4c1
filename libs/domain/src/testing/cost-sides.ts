import { convertMinor } from '../currencies/convert-minor';
import { multiplyToMinor } from '../money/multiply-to-minor';
import { computeHoursCostMinor } from '../rates/compute-hours-cost-minor';
import type { CostSide } from '../variance/split-by-cause';

const currency = 'EUR';

const inEuro = (ownMinor: number, quantity: number | null, priceMicro: number | null): CostSide => ({
  amountMinor: ownMinor,
  quantity,
  priceMicro,
  currency,
  ownMinor,
});

export const hoursAt = (minutes: number, rateMicro: number): CostSide =>
  inEuro(computeHoursCostMinor({ minutes, rateMicro, currency }), minutes, rateMicro);

export const piecesAt = (quantityE4: number, priceMicro: number): CostSide =>
  inEuro(multiplyToMinor({ priceMicro, quantityE4, currency }), quantityE4, priceMicro);

export const lump = (amountMinor: number): CostSide => inEuro(amountMinor, null, null);

/** Billed in dollars and converted; the price is what the amount and the quantity say. */
export const dollars = (ownMinor: number, rateE9: number, quantity: number | null = null): CostSide => ({
  amountMinor: convertMinor({ amountMinor: ownMinor, from: 'USD', to: currency, rateE9 }),
  quantity,
  priceMicro: null,
  currency: 'USD',
  ownMinor,
});
