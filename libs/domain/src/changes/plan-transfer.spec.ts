import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fiscalMonths } from '../calendar/fiscal-year';
import { DomainError } from '../errors/domain-error';
import { sumMinor } from '../money/sum-minor';
import { priceMinutesByMonth } from '../rates/price-minutes-by-month';
import { errorCodeOf } from '../testing/error-code-of';
import { TWELVE_LONG } from '../testing/ranges';
import { applyChange } from './apply-change';
import { planTransfer, requireHoursPriced, type TransferSide } from './plan-transfer';

const twelve = (...first: number[]) => Array.from({ length: 12 }, (_, index) => first[index] ?? 0);
const months = fiscalMonths(2026, 1);
const currency = 'EUR';
const rates = [
  { validFrom: '2026-01', rateMicro: 75_500_000 },
  { validFrom: '2026-07', rateMicro: 80_000_000 },
];
const hours = (
  minutes: readonly number[],
  deltasMinor: readonly number[],
  lockedMonths = 0,
): TransferSide => ({
  deltasMinor,
  amountsMinor: priceMinutesByMonth({ minutes, months, rates, currency }),
  minutes,
  rates,
  lockedMonths,
});
const money = (
  amountsMinor: readonly number[],
  deltasMinor: readonly number[],
  lockedMonths = 0,
): TransferSide => ({
  deltasMinor,
  amountsMinor,
  minutes: twelve(),
  rates: null,
  lockedMonths,
});
const plan = (...sides: TransferSide[]) => planTransfer({ sides, months, currency, closedPeriods: 1 });
const refusalOf = (...sides: TransferSide[]) => {
  try {
    plan(...sides);
    return null;
  } catch (error) {
    return error instanceof DomainError ? { code: error.code, ...error.details } : null;
  }
};

describe('planTransfer', () => {
  it('two hours at 75.50 pay for 151.00 of an agency, and the other way round at 80 later', () => {
    const taken = hours(twelve(600, 600), twelve(0, -151_00));
    expect(plan(taken, money(twelve(), twelve(0, 151_00)))).toEqual([twelve(0, -120), twelve()]);
    const later = twelve(0, 0, 0, 0, 0, 0, 120_00);
    const given = hours(twelve(), later);
    expect(
      plan(
        money(
          later,
          later.map((month) => -month),
        ),
        given,
      )[1],
    ).toEqual(twelve(0, 0, 0, 0, 0, 0, 90));
  });

  it('all of the money takes all of the hours', () => {
    const taken = hours(twelve(0, 1), twelve(0, -1_26));
    expect(plan(taken, money(twelve(), twelve(0, 1_26)))[0]).toEqual(twelve(0, -1));
  });

  it.each([
    [
      'between two minutes',
      [hours(twelve(0, 600), twelve(0, -100_00)), money(twelve(), twelve(0, 100_00))],
      { code: 'transfer.no-whole-minutes', period: 2, currency, belowMinor: 99_41, aboveMinor: 100_67 },
    ],
    [
      'less than a minute',
      [hours(twelve(0, 600), twelve(0, -1)), money(twelve(), twelve(0, 1))],
      { code: 'transfer.no-whole-minutes-near', period: 2, currency, nearMinor: 1_26 },
    ],
    [
      'a closed month',
      [money(twelve(10), twelve(-5)), money(twelve(), twelve(5))],
      { code: 'line.month-closed', period: 1 },
    ],
    [
      'a locked month',
      [money(twelve(0, 10), twelve(0, -5)), money(twelve(), twelve(0, 5), 0b10)],
      { code: 'transfer.month-locked', period: 2 },
    ],
    [
      'more than is there',
      [hours(twelve(0, 60), twelve(0, -75_51)), money(twelve(), twelve(0, 75_51))],
      { code: 'change.exceeds-line', period: 2 },
    ],
    [
      'a cent lost',
      [hours(twelve(0, 60), twelve(0, -75_50)), money(twelve(), twelve(0, 75_49))],
      { code: 'transfer.not-zero-sum', sumMinor: -1 },
    ],
  ])('refuses %s', (_case, sides, expected) => {
    expect(refusalOf(...sides)).toEqual(expected);
  });

  it('before the first rate there are no hours to give to', () => {
    const side = { ...hours(twelve(), twelve(0, 5)), rates: [] };
    expect(refusalOf(money(twelve(0, 5), twelve(0, -5)), side)).toEqual({
      code: 'rates.none-for-month',
      month: '2026-02',
    });
  });

  const time = fc.array(fc.nat(6_000), TWELVE_LONG);
  const wishes = fc.array(fc.integer({ min: -3_000, max: 3_000 }), TWELVE_LONG);
  const mask = fc.integer({ min: 0, max: 4095 });

  it('what passes is zero-sum, leaves no hours below 0 and hours that cost what their line has, in open months only', () => {
    fc.assert(
      fc.property(
        time,
        time,
        wishes,
        mask,
        fc.nat(12),
        (first, second, minutes, lockedMonths, closedPeriods) => {
          // Amounts that come out of minutes on the first line, whatever they do to the second.
          const after = first.map((month, at) => Math.max(0, month + (minutes[at] ?? 0)));
          const [old, now] = [first, after].map((each) =>
            priceMinutesByMonth({ minutes: each, months, rates, currency }),
          );
          const deltas = (now ?? []).map((month, at) => month - (old?.[at] ?? 0));
          const other = deltas.map((delta) => 0 - delta);
          for (const target of [
            hours(second, other, lockedMonths),
            money(twelve().fill(500_000), other, lockedMonths),
          ]) {
            const sides = [hours(first, deltas), target];
            const input = { sides, months, currency, closedPeriods };
            if (errorCodeOf(() => planTransfer(input)) !== null) continue;
            const planned = planTransfer(input);
            expect(sumMinor(sides.flatMap(({ deltasMinor }) => deltasMinor))).toBe(0);
            sides.forEach((side, index) => {
              const change = planned[index] ?? [];
              const left = applyChange(side.minutes, change);
              expect(left.every((month) => month >= 0)).toBe(true);
              if (side.rates !== null)
                expect(priceMinutesByMonth({ minutes: left, months, rates, currency })).toEqual(
                  applyChange(side.amountsMinor, side.deltasMinor),
                );
              else expect(change).toEqual(twelve());
              change.forEach((minute, at) => {
                const isOpen = at >= closedPeriods && ((side.lockedMonths >> at) & 1) === 0;
                if (!isOpen) expect([minute, side.deltasMinor[at]]).toEqual([0, 0]);
              });
              expect(() =>
                requireHoursPriced({ side, minutesDeltas: change, months, currency }),
              ).not.toThrow();
            });
          }
        },
      ),
    );
  });

  it('the amounts a refusal names do pass', () => {
    fc.assert(
      fc.property(
        fc.nat(6_000),
        fc.integer({ min: 1, max: 200_000 }),
        fc.boolean(),
        (minutes, moved, isGiving) => {
          const move = (amountMinor: number) => {
            const deltas = twelve(0, isGiving ? -amountMinor : amountMinor);
            const agency = money(
              twelve(0, 900_000),
              deltas.map((delta) => 0 - delta),
            );
            return [hours(twelve(0, minutes), deltas), agency] as const;
          };
          const refusal: Record<string, unknown> = refusalOf(...move(moved)) ?? {};
          for (const name of ['belowMinor', 'aboveMinor', 'nearMinor'])
            if (typeof refusal[name] === 'number') expect(refusalOf(...move(refusal[name]))).toBeNull();
        },
      ),
    );
  });
});

it('requireHoursPriced refuses once the hours were changed by somebody else', () => {
  const side = hours(twelve(0, 599), twelve(0, -151_00));
  const odd = { ...side, amountsMinor: twelve(0, 755_00) };
  const check = () => requireHoursPriced({ side: odd, minutesDeltas: twelve(0, -120), months, currency });
  expect(errorCodeOf(check)).toBe('transfer.hours-changed');
});
