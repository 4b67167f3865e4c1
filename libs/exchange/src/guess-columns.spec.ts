import { describe, expect, it } from 'vitest';
import type { ColumnKind } from './column-kind';
import type { DetectedColumn } from './detected-columns';
import { ETAT_COLUMNS } from './etat-columns';
import { guessColumns } from './guess-columns';
import { IMPORT_FIELDS, type FieldNames, type ImportKind } from './import-fields';
import { normaliseName } from './normalise-name';

/** `name:kind`, text when the kind is not given. */
const columns = (...specs: string[]): DetectedColumn[] =>
  specs.map((spec, index) => {
    const [name = '', kind = 'text'] = spec.split(':');
    return { index, name, kind: kind as ColumnKind, samples: [] };
  });

function guessNames(kind: ImportKind, ...specs: string[]) {
  const { fields } = guessColumns(columns(...specs), kind);
  return Object.fromEntries(
    Object.entries(fields).map(([field, index]) => [field, specs[index]?.split(':')[0]]),
  );
}

describe('guessColumns', () => {
  it('maps German ledger columns', () => {
    expect(
      guessNames(
        'actuals',
        'Buchungsdatum:date',
        'Leistungsmonat:month',
        'KOSTENSTELLE',
        'Kostenart',
        'Maßnahme',
        'Lieferant',
        'Rolle',
        'Stunden:number',
        'Betrag (EUR):number',
        'Währung',
        'Beleg-Nr.',
        'Buchungstext',
      ),
    ).toEqual({
      date: 'Buchungsdatum',
      serviceMonth: 'Leistungsmonat',
      costCentre: 'KOSTENSTELLE',
      category: 'Kostenart',
      initiative: 'Maßnahme',
      vendor: 'Lieferant',
      role: 'Rolle',
      hours: 'Stunden',
      amount: 'Betrag (EUR)',
      currency: 'Währung',
      document: 'Beleg-Nr.',
      text: 'Buchungstext',
    });
  });

  it('maps English columns in any case and spelling', () => {
    expect(
      guessNames(
        'actuals',
        'Posting Date:date',
        'Cost Center',
        'VENDOR',
        'Net Amount:number',
        'Invoice No.',
        'Description',
      ),
    ).toEqual({
      date: 'Posting Date',
      costCentre: 'Cost Center',
      vendor: 'VENDOR',
      amount: 'Net Amount',
      document: 'Invoice No.',
      text: 'Description',
    });
  });

  it('leaves the amount open where several columns could be it', () => {
    const guess = guessColumns(
      columns('Profitcenter:number', 'Ist 2015:number', 'Ist 2016:number', 'Plan 2017:number'),
      'actuals',
    );
    expect(guess.fields).toEqual({ costCentre: 0 });
    expect(guess.amountChoices).toEqual([1, 2, 3]);
  });

  it('does not take a month by number for a month, nor dates for amounts', () => {
    expect(guessNames('kpi-values', 'name', 'month:number', 'date:date', 'total:number')).toEqual({
      kpi: 'name',
      date: 'date',
      value: 'total',
    });
    expect(guessNames('actuals', 'Betrag:date')).toEqual({});
  });

  it('maps master data', () => {
    expect(
      guessNames('cost-centres', 'Kostenstelle', 'Bezeichnung', 'Übergeordnet', 'Verantwortlich'),
    ).toEqual({
      code: 'Kostenstelle',
      name: 'Bezeichnung',
      parent: 'Übergeordnet',
      responsible: 'Verantwortlich',
    });
    expect(
      guessNames('categories', 'Kostenart', 'Kostenart Beschreibung', 'Gruppe', 'Art', 'Sachkonto'),
    ).toEqual({
      code: 'Kostenart',
      name: 'Kostenart Beschreibung',
      parent: 'Gruppe',
      kind: 'Art',
      glAccount: 'Sachkonto',
    });
  });

  it.each([
    ['Jan:number', { kind: 'calendar-month', monthNumber: 1 }],
    ['März:number', { kind: 'calendar-month', monthNumber: 3 }],
    ['Plan Mrz:number', { kind: 'calendar-month', monthNumber: 3 }],
    ['2026-03:number', { kind: 'month', month: '2026-03' }],
    ['03.2026:number', { kind: 'month', month: '2026-03' }],
    ['Plan März 2026:number', { kind: 'month', month: '2026-03' }],
    ['Periode 3:number', { kind: 'fiscal-period', period: 3 }],
    ['P03:number', { kind: 'fiscal-period', period: 3 }],
  ] as const)('sees that %s holds a month', (spec, period) => {
    const { months } = guessColumns(columns('Titel', spec, 'Dez:number'), 'budget-lines');
    expect(months[0]).toEqual({ index: 1, holds: 'amount', period });
  });

  it('takes a single month column for nothing special', () => {
    expect(guessColumns(columns('Titel', 'Mai:number', 'x'), 'budget-lines').months).toEqual([]);
  });

  it('maps every column of our own files to the field of its name', () => {
    const toField = (name: string) =>
      name === 'posting_date' ? 'date' : name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
    const numbers = new Set(['hours', 'quantity', 'unit_price', 'amount', 'rate', 'value', 'target']);
    for (const kind of ['actuals', 'budget-lines', 'kpi-values'] as const) {
      const names: readonly string[] = ETAT_COLUMNS[kind];
      const guess = guessColumns(
        columns(
          ...names.map((name) => {
            if (name === 'posting_date') return `${name}:date`;
            if (name.endsWith('month')) return `${name}:month`;
            return numbers.has(name) || /^[mh]\d\d$/.test(name) ? `${name}:number` : name;
          }),
        ),
        kind,
      );
      const mapped: Partial<Record<string, number>> = guess.fields;
      const wide = new Set(guess.months.map(({ index }) => names[index]));
      for (const [index, name] of names.entries()) {
        if (/^[mh]\d\d$/.test(name)) expect(wide).toContain(name);
        else expect([name, mapped[toField(name)]]).toEqual([name, index]);
      }
      if (kind === 'budget-lines') expect(guess.months).toHaveLength(24);
    }
  });

  it('knows only names that a normalised column name can equal', () => {
    const specs: FieldNames[] = Object.values(IMPORT_FIELDS).flatMap((fields) =>
      Object.values<FieldNames>(fields),
    );
    const names = specs.flatMap((spec) => spec.names);
    expect(names.filter((name) => normaliseName(name) !== name || name === '')).toEqual([]);
  });

  it('finds the order by its whole name only', () => {
    const { fields } = guessColumns(
      columns('Bestell-Nr.:text', 'Order date:date', 'Betrag:number'),
      'actuals',
    );
    expect(fields).toMatchObject({ order: 0, amount: 2 });
    expect(guessColumns(columns('Order text:text'), 'actuals').fields).toEqual({});
  });

  it('maps our own files even when every cell is empty', () => {
    const empty = ETAT_COLUMNS.actuals.map((name) => `${name}:empty`);
    expect(Object.keys(guessColumns(columns(...empty), 'actuals').fields)).toHaveLength(21);
  });
});
