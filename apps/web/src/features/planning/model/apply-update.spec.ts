import type { BudgetLineUpdate } from '@etat/contracts';
import { sumMinor } from '@etat/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyUpdate } from './apply-update';
import type { PlanLine } from './plan-line';
import { context, externalLine, internalLine } from './plan-line.fixture';

const months = (...values: number[]) => [...values, ...new Array<number>(12 - values.length).fill(0)];

describe('an external line', () => {
  it('spreads a total evenly, the cent left over first', () => {
    const line = applyUpdate(externalLine(), { totalMinor: 1_000_01 }, context);
    expect(line.amountsMinor.slice(0, 6)).toEqual([8334, 8334, 8334, 8334, 8334, 8333]);
    expect(sumMinor(line.amountsMinor)).toBe(1_000_01);
  });

  it('multiplies quantity by price once both are there, and rounds once', () => {
    const update = { unitPriceMicro: 12_345_000, quantityE4: 25_000 };
    expect(applyUpdate(externalLine(), update, context).totalMinor).toBe(3086);
    expect(applyUpdate(externalLine(), { quantityE4: 25_000 }, context).quantityE4).toBeNull();
  });

  it('forgets quantity and price when a total is typed over them', () => {
    const priced = externalLine({ quantityE4: 30_000, unitPriceMicro: 980_000_000, totalMinor: 2_940_00 });
    const line = applyUpdate(priced, { totalMinor: 3_000_00 }, context);
    expect([line.quantityE4, line.unitPriceMicro, line.totalMinor]).toEqual([null, null, 300_000]);
  });

  it('becomes manual with a typed month and adds up', () => {
    const line = applyUpdate(externalLine(), { amountsMinor: months(100, 250) }, context);
    expect([line.phasing, line.totalMinor]).toEqual(['manual', 350]);
  });

  it('keeps its shape under a new total while manual, and forgets it when even again', () => {
    const manual = applyUpdate(externalLine(), { amountsMinor: months(100, 300) }, context);
    expect(applyUpdate(manual, { totalMinor: 200 }, context).amountsMinor).toEqual(months(50, 150));
    expect(applyUpdate(manual, { phasing: 'even' }, context).amountsMinor.slice(0, 5)).toEqual([
      34, 34, 34, 34, 33,
    ]);
  });

  it('keeps the money when only words change', () => {
    const line = applyUpdate(externalLine(), { amountsMinor: months(7, 3) }, context);
    const renamed = applyUpdate(line, { title: 'Listening', vendorId: 'v', initiativeId: null }, context);
    expect(renamed).toEqual({ ...line, title: 'Listening', vendorId: 'v' });
  });
});

describe('an internal line', () => {
  it('prices every month at the rate that holds in it', () => {
    const line = applyUpdate(internalLine(), { totalMinutes: 12 * 60 }, context);
    expect(line.amountsMinor).toEqual([
      ...new Array<number>(6).fill(7550),
      ...new Array<number>(6).fill(8000),
    ]);
    expect(line.totalMinor).toBe(6 * 7550 + 6 * 8000);
  });

  it('is priced again when the role changes, and says when the role has no rate yet', () => {
    const line = applyUpdate(internalLine(), { minutes: months(60) }, context);
    expect([line.phasing, line.totalMinutes, line.totalMinor]).toEqual(['manual', 60, 7550]);
    expect(() => applyUpdate(line, { roleId: 'trainee' }, context)).toThrow(
      expect.objectContaining({ code: 'rates.none-for-month' }),
    );
  });

  it('costs nothing while no role is chosen', () => {
    const line = applyUpdate(internalLine({ roleId: null }), { totalMinutes: 600 }, context);
    expect([line.totalMinutes, line.totalMinor]).toEqual([600, 0]);
  });
});

describe('a forecast', () => {
  const forecast = { ...context, closedPeriods: 10 };

  it('a new total falls on the open months, the booked ones stay', () => {
    const booked = externalLine({ amountsMinor: months(500), totalMinor: 500 });
    const line = applyUpdate(booked, { totalMinor: 2_501 }, forecast);
    expect(line.amountsMinor).toEqual([...months(500).slice(0, 10), 1_001, 1_000]);
  });

  it('booked hours keep the amount they were booked at, and the method stays', () => {
    const booked = internalLine({
      minutes: months(60),
      totalMinutes: 60,
      amountsMinor: months(99_99),
      totalMinor: 99_99,
    });
    const line = applyUpdate(booked, { totalMinutes: 180 }, forecast);
    expect(line.minutes).toEqual([...months(60).slice(0, 10), 60, 60]);
    expect(line.amountsMinor).toEqual([...months(99_99).slice(0, 10), 80_00, 80_00]);
    expect([line.totalMinor, line.phasing]).toEqual([99_99 + 160_00, 'even']);
  });
});

it('months always add up to the total', () => {
  const update: fc.Arbitrary<BudgetLineUpdate> = fc.oneof(
    fc.record({ totalMinor: fc.integer({ min: -1e9, max: 1e9 }) }),
    fc.record({
      amountsMinor: fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 12, maxLength: 12 }),
    }),
    fc.record({ phasing: fc.constantFrom('even' as const, 'manual' as const) }),
    fc.record({ quantityE4: fc.nat(1e6), unitPriceMicro: fc.nat(1e9) }),
  );
  fc.assert(
    fc.property(fc.array(update, { maxLength: 8 }), (updates) => {
      const line = updates.reduce<PlanLine>(
        (shown, next) => applyUpdate(shown, next, context),
        externalLine(),
      );
      expect(sumMinor(line.amountsMinor)).toBe(line.totalMinor);
    }),
  );
});
