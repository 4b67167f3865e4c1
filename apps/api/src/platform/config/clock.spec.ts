import { describe, expect, it } from 'vitest';
import { Clock } from './clock';

describe('Clock', () => {
  const at = (instant: string) => new Clock(() => new Date(instant));

  it('ends a month where the organisation is, not where the server is', () => {
    expect(at('2026-10-31T23:30:00.000Z').monthIn('Europe/Berlin')).toBe('2026-11');
    expect(at('2026-10-31T23:30:00.000Z').monthIn('America/New_York')).toBe('2026-10');
    expect(at('2026-01-01T00:30:00.000Z').monthIn('America/New_York')).toBe('2025-12');
    expect(at('2026-06-30T21:59:59.000Z').monthIn('Europe/Berlin')).toBe('2026-06');
    expect(at('2026-06-30T22:00:00.000Z').monthIn('Europe/Berlin')).toBe('2026-07');
  });

  it('knows the day of that place', () => {
    expect(at('2026-12-31T23:30:00.000Z').dateIn('Europe/Berlin')).toBe('2027-01-01');
    expect(at('2026-12-31T23:30:00.000Z').dateIn('UTC')).toBe('2026-12-31');
    expect(at('2026-03-01T04:59:59.000Z').dateIn('America/New_York')).toBe('2026-02-28');
  });

  it.each(['Europe/Berlin', 'UTC', 'America/New_York'])(
    'a fixed date is the date in %s at any hour',
    (zone) => {
      for (const hour of ['00', '12', '23']) {
        const clock = new Clock(() => new Date(`2026-11-30T${hour}:30:00.000Z`), '2026-11-30');
        expect(clock.dateIn(zone)).toBe('2026-11-30');
        expect(clock.monthIn(zone)).toBe('2026-11');
      }
    },
  );
});
