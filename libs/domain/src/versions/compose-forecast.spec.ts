import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addPeriods } from '../reports/add-periods';
import { errorCodeOf } from '../testing/error-code-of';
import { MINOR, TWELVE_LONG } from '../testing/ranges';
import { composeForecast, type DimensionFigures } from './compose-forecast';

const twelve = (...first: number[]) => Array.from({ length: 12 }, (_, index) => first[index] ?? 0);
const line = (key: string, amountsMinor: number[], minutes = twelve()): DimensionFigures => ({
  key,
  amountsMinor,
  minutes,
});

describe('composeForecast', () => {
  it('FC 3+9 by hand: 110 + 90 + 130 of actuals, then nine months of 100 as planned', () => {
    const plan = [line('agency', new Array<number>(12).fill(100))];
    const actuals = [line('agency', twelve(110, 90, 130, 999))];
    const [forecast] = composeForecast({ plan, actuals, closedPeriods: 3 });
    expect(forecast?.amountsMinor).toEqual([110, 90, 130, ...new Array<number>(9).fill(100)]);
  });

  it('lines of one combination share its actuals as they planned the month: 100 over 3 : 1 is 75 and 25', () => {
    const plan = [line('agency', twelve(300, 0)), line('agency', twelve(100, 0))];
    const [first, second] = composeForecast({
      plan,
      actuals: [line('agency', twelve(100, 3))],
      closedPeriods: 2,
    });
    expect(first?.amountsMinor).toEqual(twelve(75, 2));
    expect(second?.amountsMinor).toEqual(twelve(25, 1));
  });

  it('what nobody planned becomes a line of its own, only when there is something in closed months', () => {
    const actuals = [line('event', twelve(50), twelve(60)), line('late', twelve(0, 7))];
    expect(composeForecast({ plan: [], actuals, closedPeriods: 1 })).toEqual([
      { planIndex: null, key: 'event', amountsMinor: twelve(50), minutes: twelve(60) },
    ]);
  });

  it('refuses eleven months and a thirteenth closed period', () => {
    const short = () =>
      composeForecast({ plan: [line('a', twelve().slice(1))], actuals: [], closedPeriods: 1 });
    const late = () => composeForecast({ plan: [], actuals: [], closedPeriods: 13 });
    expect(errorCodeOf(short)).toBe('phasing.not-twelve-months');
    expect(errorCodeOf(late)).toBe('forecast.not-closed-periods');
  });

  const months = fc.array(fc.integer({ min: MINOR.min / 100, max: MINOR.max / 100 }), TWELVE_LONG);
  const lines = fc.array(
    fc.record({ key: fc.constantFrom('a', 'b', 'c'), amountsMinor: months, minutes: months }),
    { maxLength: 6 },
  );
  const input = fc.record({ plan: lines, actuals: lines, closedPeriods: fc.integer({ min: 0, max: 12 }) });
  const sumOf = (rows: readonly DimensionFigures[], key: string, measure: 'amountsMinor' | 'minutes') =>
    addPeriods([twelve(), ...rows.filter((row) => row.key === key).map((row) => [...row[measure]])]);

  it('equals the actuals in closed months and the plan in open ones, per combination, to the cent and minute', () => {
    fc.assert(
      fc.property(input, ({ plan, actuals, closedPeriods }) => {
        const forecast = composeForecast({ plan, actuals, closedPeriods });
        for (const key of ['a', 'b', 'c']) {
          for (const measure of ['amountsMinor', 'minutes'] as const) {
            const found = sumOf(forecast, key, measure);
            const wanted = [
              ...sumOf(actuals, key, measure).slice(0, closedPeriods),
              ...sumOf(plan, key, measure).slice(closedPeriods),
            ];
            expect(found).toEqual(wanted);
          }
        }
      }),
    );
  });

  it('keeps every planned line, in its order', () => {
    fc.assert(
      fc.property(input, ({ plan, actuals, closedPeriods }) => {
        const indexes = composeForecast({ plan, actuals, closedPeriods }).flatMap(
          ({ planIndex }) => planIndex ?? [],
        );
        expect(indexes).toEqual(plan.map((_, index) => index));
      }),
    );
  });
});
