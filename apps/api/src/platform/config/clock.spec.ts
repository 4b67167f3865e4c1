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

  it('stays on a fixed date wherever it is asked, also when midnight has passed there', () => {
    const fixed = new Clock(() => new Date('2026-11-24T23:30:00.000Z'), '2026-11-24');
    expect(fixed.dateIn('Europe/Berlin')).toBe('2026-11-24');
    expect(fixed.monthIn('Pacific/Auckland')).toBe('2026-11');
  });
});
