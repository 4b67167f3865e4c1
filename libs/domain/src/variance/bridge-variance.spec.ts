import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { multiplyToMinor } from '../money/multiply-to-minor';
import { sumMinor } from '../money/sum-minor';
import { computeHoursCostMinor } from '../rates/compute-hours-cost-minor';
import { dollars, hoursAt, lump, piecesAt } from '../testing/cost-sides';
import { bridgeByCause, bridgeByTiming } from './bridge-variance';
import { type CauseInput, VARIANCE_CAUSES } from './split-by-cause';

const currency = 'EUR';

/** What a generator did to a plan, and what that must cost by the definition of the cause. */
interface Planted {
  line: CauseInput;
  causes: Partial<Record<(typeof VARIANCE_CAUSES)[number], number>>;
}

const micro = fc.integer({ min: 1_000_000, max: 200_000_000 });
const minutes = fc.integer({ min: 60, max: 60_000 });
const pieces = fc.integer({ min: 1_0000, max: 500_0000 });
const rate = fc.integer({ min: 500_000_000, max: 2_000_000_000 });
const amount = fc.integer({ min: 1_00, max: 1_000_000_00 });
const cost = (quantity: number, rateMicro: number) =>
  computeHoursCostMinor({ minutes: quantity, rateMicro, currency });

const plantedHours = fc.tuple(minutes, minutes, micro).map(([before, after, price]): Planted => ({
  line: { unit: 'minutes', plan: hoursAt(before, price), actual: hoursAt(after, price) },
  causes: { hours: cost(after - before, price) },
}));
const plantedRate = fc.tuple(minutes, micro, micro).map(([time, before, after]): Planted => ({
  line: { unit: 'minutes', plan: hoursAt(time, before), actual: hoursAt(time, after) },
  causes: { rate: cost(time, after - before) },
}));
const plantedHoursAndRate = fc
  .tuple(minutes, minutes, micro, micro)
  .map(([before, after, low, high]): Planted => ({
    line: { unit: 'minutes', plan: hoursAt(before, low), actual: hoursAt(after, high) },
    causes: { hours: cost(after - before, low), rate: cost(after, high - low) },
  }));
const plantedPrice = fc.tuple(pieces, micro, micro).map(([quantityE4, before, after]): Planted => ({
  line: { unit: 'pieces', plan: piecesAt(quantityE4, before), actual: piecesAt(quantityE4, after) },
  causes: { price: multiplyToMinor({ quantityE4, priceMicro: after - before, currency }) },
}));
const plantedCurrency = fc.tuple(amount, rate, rate).map(([foreignMinor, before, after]): Planted => {
  const [plan, actual] = [dollars(foreignMinor, before), dollars(foreignMinor, after)];
  return {
    line: { unit: 'pieces', plan, actual },
    causes: { currency: actual.amountMinor - plan.amountMinor },
  };
});
const plantedSurprise = amount.map((amountMinor): Planted => ({
  line: { unit: 'pieces', plan: null, actual: lump(amountMinor) },
  causes: { 'not-planned': amountMinor },
}));
const planted = fc.oneof(
  plantedHours,
  plantedRate,
  plantedHoursAndRate,
  plantedPrice,
  plantedCurrency,
  plantedSurprise,
);

describe('bridgeByCause', () => {
  it('finds again what a generator planted, by name and amount, to the cent of rounding', () => {
    fc.assert(
      fc.property(fc.array(planted, { maxLength: 12 }), (plants) => {
        const bridge = bridgeByCause(plants.map(({ line }) => line));
        for (const { name, amountMinor } of bridge.parts) {
          const own = plants.flatMap(({ causes }) => causes[name] ?? []);
          // A planted difference is rounded once, a step of the bridge at both of its ends: a cent a line.
          expect(Math.abs(amountMinor - sumMinor(own))).toBeLessThanOrEqual(own.length);
        }
      }),
    );
  });

  it('adds up exactly, whatever the lines', () => {
    const value = fc.integer({ min: -1_000_000_00, max: 1_000_000_00 });
    const side = fc.option(
      fc.record({
        amountMinor: value,
        quantity: fc.option(fc.integer({ min: -10_000, max: 10_000 })),
        priceMicro: fc.option(fc.nat(100_000_000)),
        currency: fc.constantFrom('USD', 'CHF'),
        ownMinor: value,
      }),
    );
    const line = fc.record({
      unit: fc.constantFrom('minutes' as const, 'pieces' as const),
      plan: side,
      actual: side,
    });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const { planMinor, actualMinor, deltaMinor, parts } = bridgeByCause(lines);
        expect(planMinor + sumMinor(parts.map(({ amountMinor }) => amountMinor))).toBe(actualMinor);
        expect(planMinor + deltaMinor).toBe(actualMinor);
        expect(parts.map(({ name }) => name)).toEqual(VARIANCE_CAUSES);
      }),
    );
  });
});

describe('bridgeByTiming', () => {
  const money = fc.integer({ min: 0, max: 1_000_000_00 });

  it('finds delays and overruns again that a generator planted side by side', () => {
    const line = fc.record({
      toDate: money,
      remaining: money,
      delayed: money,
      overrun: money,
      isDelayed: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 10 }), (lines) => {
        const { parts, furtherMinor } = bridgeByTiming(
          lines.map(({ toDate, remaining, delayed, overrun, isDelayed }) => ({
            planToDateMinor: toDate,
            planRemainingMinor: remaining,
            actualToDateMinor: isDelayed ? toDate - delayed : toDate + overrun,
            forecastRemainingMinor: isDelayed ? remaining + delayed : remaining,
          })),
        );
        const delays = lines.filter(({ isDelayed }) => isDelayed).map(({ delayed }) => -delayed);
        const overruns = lines.filter(({ isDelayed }) => !isDelayed).map(({ overrun }) => overrun);
        expect(parts).toEqual([
          { name: 'timing', amountMinor: sumMinor(delays) },
          { name: 'permanent', amountMinor: sumMinor(overruns) },
          { name: 'residual', amountMinor: 0 },
        ]);
        expect(furtherMinor).toBe(0);
      }),
    );
  });

  it('adds up to the variance, and with what is still to come to that of the year', () => {
    const line = fc.record({
      planToDateMinor: money,
      actualToDateMinor: money,
      planRemainingMinor: money,
      forecastRemainingMinor: money,
    });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const { deltaMinor, parts, furtherMinor } = bridgeByTiming(lines);
        expect(sumMinor(parts.map(({ amountMinor }) => amountMinor))).toBe(deltaMinor);
        const yearMinor = sumMinor(
          lines.flatMap((one) => [
            one.actualToDateMinor + one.forecastRemainingMinor,
            -one.planToDateMinor - one.planRemainingMinor,
          ]),
        );
        expect((parts[1]?.amountMinor ?? 0) + furtherMinor).toBe(yearMinor);
      }),
    );
  });
});
