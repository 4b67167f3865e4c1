import { describe, expect, it } from 'vitest';
import { formatAge, formatDate, formatInstant, formatMonth } from './format-date';
import { formatKpi } from './format-kpi';
import { formatBp, formatE4, formatHours, formatNumber, formatPercent, formatRate } from './format-number';

const plainSpaces = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('numbers', () => {
  it.each([
    [formatPercent('de', 0.1), '10,0 %'],
    [formatPercent('en', 0.0278, { signed: true }), '+2.8 %'],
    [formatBp('en', 10_000), '100 %'],
    [formatBp('de', 625), '6,25 %'],
    [formatBp('de', 9477, { decimals: 0 }), '95 %'],
    [formatE4('de', 12_345_000), '1.234,5'],
    [formatE4('en', 140_000, { decimals: 1 }), '14.0'],
    [formatRate('de', 1_077_600_000), '1,0776'],
    [formatRate('en', 16_900_500_000_000), '16,900.5'],
    [formatHours('de', 450), '7,5 h'],
    [formatHours('en', 367_200, { plain: true }), '6,120'],
    [formatNumber('en', 1_234.5, { decimals: 1 }), '1,234.5'],
    [formatKpi('en', 140_000, 'percent', 'EUR'), '14 %'],
    [formatKpi('de', 2_120_000, 'currency', 'EUR'), '212 EUR'],
    [formatKpi('en', 15_000, 'hours', 'EUR'), '1.5 h'],
    [formatKpi('en', 2_140_000, 'number', 'EUR'), '214'],
  ])('%s', (shown, expected) => {
    expect(plainSpaces(shown)).toBe(expected);
  });
});

describe('dates', () => {
  it.each([
    [formatMonth('en', '2026-10'), 'Oct 2026'],
    [formatMonth('de', '2026-09'), 'Sep 2026'],
    [formatMonth('de', '2026-09', 'name'), 'Sep'],
    [formatMonth('de', '2026-03'), 'Mär 2026'],
    [formatMonth('de', '2026-03', 'long'), 'März 2026'],
    [formatMonth('de', '2026-03', 'numeric'), '03/2026'],
    [formatDate('de', '2026-12-31'), '31.12.2026'],
    [formatDate('en', '2026-12-31'), '31/12/2026'],
    [formatInstant('de', '2026-07-01T10:00:00Z', 'Europe/Berlin'), '01.07.2026, 12:00'],
    [formatAge('en', '2026-11-01T10:00:00Z', '2026-11-01T12:10:00Z'), '2 hours ago'],
    [formatAge('de', '2026-10-31T12:00:00Z', '2026-11-01T12:00:00Z'), 'gestern'],
    [formatAge('en', '2026-11-01T12:00:00Z', '2026-11-01T12:00:20Z'), 'this minute'],
  ])('%s', (shown, expected) => {
    expect(shown).toBe(expected);
  });
});
