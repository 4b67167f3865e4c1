import { describe, expect, it } from 'vitest';
import { editLine, startEditing, toUpdates } from './line-steps';
import { context, externalLine, internalLine } from './plan-line.fixture';

const year = (...first: number[]) => [...first, ...new Array<number>(12 - first.length).fill(0)];
const seasonal = externalLine({ phasing: 'manual', totalMinor: 400, amountsMinor: year(100, 300) });

describe('editing a line in a form', () => {
  it('typing on in one field is one edit, and half-typed figures leave no trace in the shape', () => {
    const typed = [1, 12, 120, 1_200].reduce(
      (edited, totalMinor) => editLine(edited, { totalMinor }, context),
      startEditing(seasonal),
    );
    expect(toUpdates(typed)).toEqual([{ totalMinor: 1_200 }]);
    expect(typed.line.amountsMinor).toEqual(year(300, 900));
  });

  it('another field is another edit, in order', () => {
    const titled = editLine(startEditing(seasonal), { title: 'B' }, context);
    const edited = editLine(titled, { phasing: 'even' }, context);
    const again = editLine(edited, { title: 'C' }, context);
    expect(toUpdates(again)).toEqual([{ title: 'B' }, { phasing: 'even' }, { title: 'C' }]);
  });

  it('quantity waits for its price', () => {
    const half = editLine(startEditing(seasonal), { quantityE4: 20_000 }, context);
    expect([toUpdates(half), half.line.quantityE4, half.line.totalMinor]).toEqual([[], 20_000, 400]);
    const whole = editLine(half, { unitPriceMicro: 3_000_000 }, context);
    expect(toUpdates(whole)).toEqual([{ quantityE4: 20_000, unitPriceMicro: 3_000_000 }]);
    expect(whole.line.totalMinor).toBe(600);
  });

  it('locked months stay, terms give months, and what only the server knows waits for it', () => {
    const locked = editLine(startEditing(seasonal), { lockedMonths: 1 }, context);
    expect(editLine(locked, { totalMinor: 500 }, context).line.amountsMinor).toEqual(year(100, 400));
    const event = { phasingTerms: { kind: 'event', period: 12 } } as const;
    expect(editLine(locked, event, context).line.amountsMinor).toEqual([...year(100).slice(0, 11), 300]);
    const season = editLine(locked, { phasingTerms: { kind: 'seasonality' } }, context).line;
    expect(season).toMatchObject({ phasingTerms: null, amountsMinor: year(100, 300) });
  });

  it('plans in another currency at the plan rate, and by full-time equivalents', () => {
    const planRates = new Map([['USD', 1_250_000_000]]);
    const foreign = editLine(startEditing(seasonal), { currency: 'USD' }, { ...context, planRates });
    expect(foreign.line).toMatchObject({ foreignMonthsMinor: year(100, 300), amountsMinor: year(80, 240) });
    expect(() => editLine(startEditing(seasonal), { currency: 'CHF' }, context)).toThrow(
      'rates.plan-rate-missing',
    );
    const capacitiesOf = () => [{ validFrom: '2026-01', headcountE4: 1_0000, monthlyMinutes: 6_000 }];
    const fte = editLine(startEditing(internalLine()), { fteE4: 5_000 }, { ...context, capacitiesOf });
    expect(fte.line).toMatchObject({
      fteE4: 5_000,
      totalMinutes: 36_000,
      totalMinor: 6 * 50 * 75_50 + 6 * 50 * 80_00,
    });
  });
});
