import fc from 'fast-check';
import { DomainError, fiscalMonths, phaseEvenly, sumMinor } from '@etat/domain';
import { describe, expect, it } from 'vitest';
import type { LineFiguresRead } from './line-cells';
import { type LineFigures, planAmounts, planHours, replanAmounts, replanHours } from './line-figures';

const context = { currency: 'EUR', months: fiscalMonths(2026, 1) };
const role = {
  rates: [{ validFrom: '2020-01', rateMicro: 60_000_000 }],
  capacities: [{ validFrom: '2020-01', headcountE4: 1_0000, monthlyMinutes: 8_400 }],
};
const nothing: LineFiguresRead = {
  ...{ amountMinor: null, monthsMinor: null, quantityE4: null, unitPriceMicro: null },
  ...{ minutes: null, hourMonths: null, phasing: null, isRounded: false },
};
const months = (...first: number[]) => Array.from({ length: 12 }, (_, index) => first[index] ?? 0);
const codeOf = (work: () => unknown) => {
  try {
    work();
    return null;
  } catch (error) {
    return error instanceof DomainError ? error.code : String(error);
  }
};
/** What a file of ours says of a line. */
const toRead = ({
  totalMinor,
  totalMinutes,
  amountsMinor,
  minutes,
  ...rest
}: LineFigures): LineFiguresRead => ({
  ...rest,
  ...{ amountMinor: totalMinor, monthsMinor: [...amountsMinor], isRounded: false },
  ...(totalMinutes === 0
    ? { minutes: null, hourMonths: null }
    : { minutes: totalMinutes, hourMonths: [...minutes] }),
});

describe('amounts of a row', () => {
  it.each([
    ['a yearly amount', { amountMinor: 1_201 }, 'even', 1_201],
    ['months', { monthsMinor: months(1, 2) }, 'manual', 3],
    ['even months', { monthsMinor: phaseEvenly(100) }, 'even', 100],
    ['even months called manual', { monthsMinor: phaseEvenly(100), phasing: 'manual' }, 'manual', 100],
    ['a new amount over even months', { monthsMinor: phaseEvenly(100), amountMinor: 240 }, 'even', 240],
    ['quantity x price', { quantityE4: 30_000, unitPriceMicro: 1_500_000 }, 'even', 450],
  ] as const)('%s', (_name, read, phasing, totalMinor) => {
    const planned = planAmounts({ ...nothing, ...read }, context);
    expect(planned).toMatchObject({ phasing, totalMinor });
    expect(sumMinor([...planned.amountsMinor])).toBe(totalMinor);
  });

  it.each([
    ['nothing', {}, 'line.total-missing'],
    ['months and another amount', { monthsMinor: months(1, 2), amountMinor: 4 }, 'import.months-differ'],
    [
      'price and another amount',
      { quantityE4: 10_000, unitPriceMicro: 1_000_000, amountMinor: 99 },
      'import.price-differs',
    ],
  ])('%s is refused', (_name, read, code) => {
    expect(codeOf(() => planAmounts({ ...nothing, ...read }, context))).toBe(code);
  });
});

describe('a stored line and its row', () => {
  const minor = fc.integer({ min: -1_000_000, max: 1_000_000 });
  const twelve = fc.array(minor, { minLength: 12, maxLength: 12 });
  const external = fc.oneof(
    minor.map((amountMinor) => planAmounts({ ...nothing, amountMinor }, context)),
    twelve.map((monthsMinor) => planAmounts({ ...nothing, monthsMinor }, context)),
    fc
      .tuple(fc.nat(1_000_000), fc.nat(100_000_000))
      .map(([quantityE4, unitPriceMicro]) =>
        planAmounts({ ...nothing, quantityE4, unitPriceMicro }, context),
      ),
  );
  const internal = fc.oneof(
    fc.integer({ min: 1, max: 100_000 }).map((minutes) => planHours({ ...nothing, minutes }, context, role)),
    fc
      .array(fc.integer({ min: 1, max: 9_999 }), { minLength: 12, maxLength: 12 })
      .map((hourMonths) => planHours({ ...nothing, hourMonths }, context, role)),
  );

  it('agree when nothing was edited', () => {
    fc.assert(
      fc.property(external, (before) => {
        expect(replanAmounts(toRead(before), before, context, { price: true })).toEqual(before);
      }),
    );
    fc.assert(
      fc.property(internal, (before) => {
        expect(replanHours(toRead(before), before, context, role, false)).toEqual(before);
      }),
    );
  });

  it('say the same the second time: an edited row changes a line once', () => {
    fc.assert(
      fc.property(external, minor, fc.boolean(), (before, amountMinor, keepsMonths) => {
        const read = { ...toRead(before), ...{ amountMinor, quantityE4: null, unitPriceMicro: null } };
        const edited = keepsMonths ? read : { ...read, monthsMinor: null };
        const replan = (present: LineFigures) => replanAmounts(edited, present, context, { price: true });
        if (codeOf(() => replan(before)) !== null) return;
        const once = replan(before);
        expect(once.totalMinor).toBe(amountMinor);
        expect(replan(once)).toEqual(once);
      }),
    );
  });

  it('of hours: new hours cost what they cost, a new amount alone is refused', () => {
    const before = planHours({ ...nothing, minutes: 720 }, context, role);
    const read = toRead(before);
    const hours = replanHours({ ...read, minutes: 1_440 }, before, context, role, false);
    expect(hours).toMatchObject({ phasing: 'even', totalMinutes: 1_440, totalMinor: 144_000 });
    expect(codeOf(() => replanHours({ ...read, amountMinor: 1 }, before, context, role, false))).toBe(
      'import.hours-cost-differs',
    );
    const halved = { ...read, hourMonths: months(720), phasing: 'manual' as const };
    expect(replanHours(halved, before, context, role, false)).toMatchObject({ minutes: months(720) });
  });
});
