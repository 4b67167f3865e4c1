import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeHoursCostMinor } from '../rates/compute-hours-cost-minor';
import { isTransferable, nearestTransfers, type TransferMonth } from './nearest-transfers';

const priced = (minutes: number, rateMicro: number) =>
  computeHoursCostMinor({ minutes, rateMicro, currency: 'EUR' });
const hours = (direction: TransferMonth['direction'], minutes: number, rateMicro: number): TransferMonth => ({
  amountMinor: priced(minutes, rateMicro),
  rateMicro,
  direction,
});
const money = (direction: TransferMonth['direction'], amountMinor: number): TransferMonth => ({
  amountMinor,
  rateMicro: null,
  direction,
});

describe('nearestTransfers', () => {
  it.each([
    ['a minute more or less at 60', [hours('gives', 60, 60_000_000)], 10_50, [10_00, 11_00]],
    ['a line that gets', [hours('gets', 0, 60_000_000)], 10_50, [10_00, 11_00]],
    ['less than a minute', [hours('gives', 60, 60_000_000)], 50, [null, 1_00]],
    ['more than all', [hours('gives', 60, 60_000_000)], 60_50, [60_00, null]],
    [
      '60 and 75.50 meet every two hours of the dearer',
      [hours('gives', 600, 60_000_000), hours('gets', 0, 75_500_000)],
      10_00,
      [null, 151_00],
    ],
    [
      'more than the other line has',
      [hours('gets', 0, 60_000_000), money('gives', 10_60)],
      10_50,
      [10_00, null],
    ],
    ['money has no steps', [money('gives', 10_00)], 5_00, [null, null]],
  ] as const)('%s', (_case, months, wantedMinor, [belowMinor, aboveMinor]) => {
    expect(nearestTransfers(months, wantedMinor, 'EUR')).toEqual({ belowMinor, aboveMinor });
  });

  it('both work, lie on their own side, and nothing between them works', () => {
    const direction = fc.constantFrom('gives' as const, 'gets' as const);
    fc.assert(
      fc.property(
        direction,
        fc.nat(2_000),
        fc.integer({ min: 30_000_000, max: 90_000_000 }),
        fc.integer({ min: 1, max: 50_000 }),
        (way, minutes, rateMicro, wantedMinor) => {
          const months = [hours(way, minutes, rateMicro)];
          const { belowMinor, aboveMinor } = nearestTransfers(months, wantedMinor, 'EUR');
          for (const found of [belowMinor, aboveMinor])
            if (found !== null) expect(isTransferable(months, found, 'EUR')).toBe(true);
          if (belowMinor !== null) expect(belowMinor).toBeLessThan(wantedMinor);
          if (aboveMinor !== null) expect(aboveMinor).toBeGreaterThan(wantedMinor);
          const last = Math.min(aboveMinor ?? wantedMinor, wantedMinor + 200);
          for (let each = Math.max(belowMinor ?? 0, wantedMinor - 200) + 1; each < last; each += 1)
            if (each !== wantedMinor) expect(isTransferable(months, each, 'EUR')).toBe(false);
        },
      ),
    );
  });
});
