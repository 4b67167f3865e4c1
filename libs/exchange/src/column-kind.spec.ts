import { describe, expect, it } from 'vitest';
import { toColumnKind, type CellForms } from './column-kind';
import { detectDialect } from './detect-dialect';
import { guessColumns } from './guess-columns';

const german: CellForms = { decimal: ',', dateForm: 'dmy-dot' };

describe('toColumnKind', () => {
  it.each([
    ['days', ['01.03.2026', '', '31.12.2026'], 'date'],
    ['days, one of which the calendar does not have', ['01.03.2026', '31.02.2026', '02.03.2026'], 'date'],
    ['days above a totals row', ['01.03.2026', '02.03.2026', 'Summe'], 'date'],
    ['amounts above a totals row', ['1,50', '2,50', 'Gesamt 2026:'], 'number'],
    ['only impossible days', ['31.02.2026', '30.02.2026'], 'text'],
    ['days and texts alike', ['01.03.2026', 'later', '02.03.2026'], 'text'],
    ['labels alone', ['Summe'], 'text'],
    ['vendors that begin like a label', ['Total Energies', '4711', '4712'], 'text'],
    ['nothing', ['', 'n/a'], 'empty'],
    ['codes with leading zeros', ['0010', '4100'], 'text'],
  ] as const)('%s', (_, cells, kind) => {
    expect(toColumnKind(cells, german)).toBe(kind);
  });

  it('takes numbers of eight digits for numbers, though compact dates are written like them', () => {
    expect(
      toColumnKind(['10004711', '20260101', '90001234'], { decimal: ',', dateForm: 'ymd-compact' }),
    ).toBe('number');
  });

  it('finds the date of a small file with an impossible day and a totals row', () => {
    const rows = [...'123456'].map((day) => `0${day}.03.2026;4100;AGE;10,00`);
    const text = [
      'Buchungsdatum;Kostenstelle;Kostenart;Betrag',
      ...rows,
      '31.02.2026;4100;AGE;10,00',
      'Summe;;;70,00',
    ].join('\n');
    const { columns, dateForm } = detectDialect(Buffer.from(text), { wholeFile: true });
    expect(dateForm).toBe('dmy-dot');
    expect(guessColumns(columns, 'actuals').fields.date).toBe(0);
  });
});
