import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fiscalMonths } from '../calendar/fiscal-year';
import { errorCodeOf } from '../testing/error-code-of';
import { computeUtilisation } from './compute-utilisation';
import { capacityAt, type DatedCapacity } from './dated-capacity';
import { computeCapacityMinutes, planFteMinutes } from './plan-fte-minutes';

/** 2.5 editors at 140 hours a month, from July 3 of them at 130. */
const capacities: DatedCapacity[] = [
  { validFrom: '2026-07', headcountE4: 3_0000, monthlyMinutes: 7_800 },
  { validFrom: '2026-01', headcountE4: 2_5000, monthlyMinutes: 8_400 },
];
const months = fiscalMonths(2026, 1);

describe('capacityAt', () => {
  it.each([
    ['2025-12', null],
    ['2026-01', 2_5000],
    ['2026-06', 2_5000],
    ['2027-03', 3_0000],
  ])('%s: %s', (month, headcountE4) => {
    expect(capacityAt(capacities, month)?.headcountE4 ?? null).toBe(headcountE4);
  });
});

describe('planFteMinutes', () => {
  it('half a person: 70 hours a month, from July 65', () => {
    const minutes = planFteMinutes({ fteE4: 5_000, months, capacities });
    expect(minutes).toEqual(months.map((month) => (month < '2026-07' ? 4_200 : 3_900)));
  });

  it('rounds to whole minutes: a third of 8,400 is 2,799.72 of 0.3333', () => {
    expect(planFteMinutes({ fteE4: 3_333, months, capacities }).at(0)).toBe(2_800);
  });

  it('refuses a month without monthly hours', () => {
    const early = () => planFteMinutes({ fteE4: 5_000, months: fiscalMonths(2025, 1), capacities });
    expect(errorCodeOf(early)).toBe('capacity.none-for-month');
  });

  it('everybody together is the capacity', () => {
    expect(planFteMinutes({ fteE4: 2_5000, months, capacities }).at(0)).toBe(
      computeCapacityMinutes(capacities, '2026-01'),
    );
    expect(computeCapacityMinutes(capacities, '2025-01')).toBeNull();
  });
});

describe('computeUtilisation', () => {
  it.each([
    ['three quarters', 6_300, 8_400, 7_500, 2_100, false],
    ['full is not over-booked', 8_400, 8_400, 10_000, 0, false],
    ['over-booked by a minute', 8_401, 8_400, 10_001, -1, true],
    ['nobody there', 60, 0, null, -60, true],
    ['capacity not known', 60, null, null, null, false],
  ])('%s', (_case, plannedMinutes, capacityMinutes, utilisationBp, freeMinutes, isOverbooked) => {
    expect(computeUtilisation({ plannedMinutes, capacityMinutes })).toEqual({
      utilisationBp,
      freeMinutes,
      isOverbooked,
    });
  });

  it('free and planned time add up to the capacity', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (plannedMinutes, capacityMinutes) => {
        const { freeMinutes } = computeUtilisation({ plannedMinutes, capacityMinutes });
        return (freeMinutes ?? 0) + plannedMinutes === capacityMinutes;
      }),
    );
  });
});
