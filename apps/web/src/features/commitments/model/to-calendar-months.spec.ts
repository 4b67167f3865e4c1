import { describe, expect, it } from 'vitest';
import { event } from './order.fixture';
import { sumRenewals, toCalendarMonths } from './to-calendar-months';

const items = [
  event({ kind: 'renewal', date: '2026-10-01', costMinor: 50_00 }),
  event(),
  event({ kind: 'renewal', date: '2027-03-01' }),
];

describe('toCalendarMonths', () => {
  it('has every month, and what is overdue in the first', () => {
    const months = toCalendarMonths({ from: '2026-11-24', to: '2027-11-23', items });
    expect(months.map(({ month }) => month).at(0)).toBe('2026-11');
    expect(months).toHaveLength(13);
    expect(months[0]?.events.map(({ date }) => date)).toEqual(['2026-10-01', '2026-11-30']);
    expect(months[4]).toMatchObject({ month: '2027-03', renewalMinor: 22_800_00 });
    expect(months.flatMap(({ events }) => events)).toHaveLength(items.length);
  });

  it('counts a renewal once, not with its notice date again', () => {
    expect(sumRenewals(items)).toBe(22_850_00);
  });
});
