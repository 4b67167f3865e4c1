import { describe, expect, it } from 'vitest';
import { dollars, hoursAt, lump, piecesAt } from '../testing/cost-sides';
import { type CauseInput, splitByCause } from './split-by-cause';

const found = (input: CauseInput) =>
  Object.fromEntries(Object.entries(splitByCause(input)).filter(([, amountMinor]) => amountMinor !== 0));

describe('splitByCause', () => {
  it.each<[string, CauseInput, Record<string, number>]>([
    [
      // By hand: 2 h more at 50.00, then 10.00 more for each of 12 h.
      'ten hours at 50.00 became twelve at 60.00',
      { unit: 'minutes', plan: hoursAt(600, 50_000_000), actual: hoursAt(720, 60_000_000) },
      { hours: 100_00, rate: 120_00 },
    ],
    [
      // Horngren, Datar, Rajan, 7: direct materials of Webb, 20,000 sq. yards at 30 planned for 10,000 jackets,
      // 22,200 at 28 used: efficiency (22,200 - 20,000) x 30 = 66,000 U, price (28 - 30) x 22,200 = 44,400 F.
      'Webb Company, direct materials',
      {
        unit: 'pieces',
        plan: piecesAt(20_000_0000, 30_000_000),
        actual: piecesAt(22_200_0000, 28_000_000),
      },
      { quantity: 66_000_00, price: -44_400_00 },
    ],
    [
      // 1,000 USD at 1.25 = 800.00 planned; 1,100 USD at 1.10 = 1,000.00 booked; at the planned rate 880.00.
      'a dearer tool in a dearer currency',
      { unit: 'pieces', plan: dollars(1_000_00, 1_250_000_000), actual: dollars(1_100_00, 1_100_000_000) },
      { amount: 80_00, currency: 120_00 },
    ],
    [
      'quantity, price and currency at once: 10 -> 12 pieces, 100 -> 110 USD, 1.25 -> 1.10',
      {
        unit: 'pieces',
        plan: dollars(1_000_00, 1_250_000_000, 10),
        actual: dollars(1_320_00, 1_100_000_000, 12),
      },
      { quantity: 160_00, price: 96_00, currency: 144_00 },
    ],
    ['nobody planned it', { unit: 'pieces', plan: null, actual: lump(70_00) }, { 'not-planned': 70_00 }],
    [
      'planned hours without a rate',
      { unit: 'minutes', plan: hoursAt(600, 0), actual: hoursAt(60, 50_000_000) },
      { 'not-planned': 50_00 },
    ],
    [
      'nothing was booked of a lump sum',
      { unit: 'pieces', plan: lump(70_00), actual: null },
      { amount: -70_00 },
    ],
    [
      'nothing was bought abroad',
      { unit: 'pieces', plan: dollars(1_000_00, 1_250_000_000), actual: null },
      { amount: -800_00 },
    ],
    [
      'no hour was worked',
      { unit: 'minutes', plan: hoursAt(60, 50_000_000), actual: null },
      { hours: -50_00 },
    ],
    [
      'planned by piece, booked as a lump sum',
      { unit: 'pieces', plan: piecesAt(10_0000, 5_000_000), actual: lump(70_00) },
      { residual: 20_00 },
    ],
    [
      'planned in dollars, booked in euro',
      {
        unit: 'pieces',
        plan: dollars(1_000_00, 1_250_000_000, 10),
        actual: { ...lump(900_00), quantity: 11 },
      },
      { residual: 100_00 },
    ],
    [
      'an amount that is not hours x rate, on either side',
      {
        unit: 'minutes',
        plan: { ...hoursAt(600, 50_000_000), amountMinor: 501_00, ownMinor: 501_00 },
        actual: { ...hoursAt(720, 50_000_000), amountMinor: 603_00, ownMinor: 603_00 },
      },
      { hours: 100_00, residual: 2_00 },
    ],
    [
      // 10 h cost 500.00, 12 h cost 720.00: 50.00 and 60.00 an hour, though nobody said so.
      'rates that only the amounts tell',
      {
        unit: 'minutes',
        plan: { ...hoursAt(600, 50_000_000), priceMicro: null },
        actual: { ...hoursAt(720, 60_000_000), priceMicro: null },
      },
      { hours: 100_00, rate: 120_00 },
    ],
  ])('%s', (_case, input, expected) => {
    expect(found(input)).toEqual(expected);
  });
});
