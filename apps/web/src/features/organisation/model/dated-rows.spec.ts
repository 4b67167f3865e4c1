import { describe, expect, it } from 'vitest';
import { toCapacities } from './capacity-rows';
import { toSurcharges } from './surcharge-rows';

describe('rows of a form', () => {
  it('capacities: complete ones, oldest first, a head count of 0 included', () => {
    const row = { headcountE4: 0, monthlyMinutes: 8_400 };
    const rows = [
      { key: 'b', validFrom: '2026-07', ...row },
      { key: 'c', validFrom: null, ...row },
      { key: 'a', validFrom: '2026-01', ...row },
    ];
    expect(toCapacities(rows)).toEqual([
      { validFrom: '2026-01', ...row },
      { validFrom: '2026-07', ...row },
    ]);
  });

  it('surcharges: complete ones, oldest first', () => {
    const row = { targetCategoryId: 'levy', rateBp: 500 };
    const rows = [
      { key: 'b', validFrom: '2026-07', ...row },
      { key: 'c', validFrom: '2026-08', ...row, targetCategoryId: null },
      { key: 'a', validFrom: '2023-01', ...row },
    ];
    expect(toSurcharges(rows)).toEqual([
      { validFrom: '2023-01', ...row },
      { validFrom: '2026-07', ...row },
    ]);
  });
});
