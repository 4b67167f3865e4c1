import { describe, expect, it } from 'vitest';
import { isTotalsRow } from './is-totals-row';

describe('isTotalsRow', () => {
  const columns = { keyColumns: [0, 1, 2], amountColumns: [3, 4] };

  it.each([
    [['', '', '', '29.245.991,25', '']],
    [[' ', '', '', '', '0,00']],
    [['Summe', '', '', '1,00', '']],
    [['', 'Gesamtsumme:', '', '1,00', '']],
    [['GESAMT', '', '', '1,00', '']],
    [['Zwischensumme 4711', '', '', '1,00', '']],
    [['Ergebnis', '', '', '1,00', '']],
    [['Grand Total', '', '', '1.00', '']],
    [['Total 2026', '', '', '1.00', '']],
    [['Subtotal', '', '', '1.00', '']],
    [['Sub-total', '', '', '1.00', '']],
    [['4100 Ergebnis', '', '', '1,00', '']],
    [['Social Media gesamt:', '', '', '1,00', '']],
  ])('%j is a totals row', (record) => {
    expect(isTotalsRow(record, columns)).toBe(true);
  });

  it.each([
    [['4711', '', '', '1,00', '']],
    [['Total Energies', '4711', '', '1,00', '']],
    [['Gesamtverband e. V.', '', '', '1,00', '']],
    [['Summerfest', '', '', '1,00', '']],
    [['total_revenue', '', '', '1.00', '']],
    [['Totalausfall', '', '', '1,00', '']],
    [['Messe gesamt', '4711', '', '1,00', '']],
    [['', '', '', '', '-']],
    [['Summe', '', '', '', '']],
  ])('%j is not', (record) => {
    expect(isTotalsRow(record, columns)).toBe(false);
  });

  it('needs the bare word where there is one key column only', () => {
    const narrow = { keyColumns: [0], amountColumns: [1] };
    expect(isTotalsRow(['Total', '5'], narrow)).toBe(true);
    expect(isTotalsRow(['Total Energies', '5'], narrow)).toBe(false);
  });
});
