import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DATE_FORMS, type DateForm } from './dialect';
import { parseDateText } from './parse-date-text';
import { parseMonthText } from './parse-month-text';

describe('parseDateText', () => {
  it.each([
    ['2026-12-31', 'iso', '2026-12-31'],
    ['2024-09-01 00:00:00', 'iso', '2024-09-01'],
    ['2024-09-01T23:59:59.123Z', 'iso', '2024-09-01'],
    ['31.12.2026', 'dmy-dot', '2026-12-31'],
    ['1.2.2026', 'dmy-dot', '2026-02-01'],
    ['31.12.26', 'dmy-short', '2026-12-31'],
    ['31.12.76', 'dmy-short', '1976-12-31'],
    ['31/12/2026', 'dmy-slash', '2026-12-31'],
    ['12/31/2026', 'mdy-slash', '2026-12-31'],
    ['12/31/26', 'mdy-slash-short', '2026-12-31'],
    ['12/31/2026 11:59 PM', 'mdy-slash', '2026-12-31'],
    ['31-12-2026', 'dmy-dash', '2026-12-31'],
    ['20261231', 'ymd-compact', '2026-12-31'],
    ['2026/12/31', 'ymd-slash', '2026-12-31'],
    [' 29.02.2024 ', 'dmy-dot', '2024-02-29'],
  ] as const)('%s as %s is %s', (text, form, date) => {
    expect(parseDateText(text, form)).toEqual({ kind: 'value', date });
  });

  it.each([
    ['29.02.2026', 'dmy-dot', 'date.no-such-day'],
    ['29.02.1900', 'dmy-dot', 'date.no-such-day'],
    ['12/31/26', 'dmy-slash-short', 'date.no-such-day'],
    ['00.01.2026', 'dmy-dot', 'date.no-such-day'],
    ['31.12.26', 'dmy-dot', 'date.not-in-form'],
    ['2026-12-31', 'dmy-dot', 'date.not-in-form'],
    ['gestern', 'iso', 'date.not-in-form'],
  ] as const)('%s as %s fails with %s', (text, form, code) => {
    expect(parseDateText(text, form)).toEqual({ kind: 'failure', code, text });
  });

  it('reads placeholders as empty', () => {
    expect(parseDateText('NULL', 'iso')).toEqual({ kind: 'empty' });
  });

  it('reads every real day in every form, and its month', () => {
    const day = fc.date({ min: new Date('1970-01-01'), max: new Date('2069-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.constantFrom(...DATE_FORMS), (instant, form) => {
        const date = instant.toISOString().slice(0, 10);
        const text = writeDate(date, form);
        expect(parseDateText(text, form)).toEqual({ kind: 'value', date });
        expect(parseMonthText(text, form)).toEqual({ kind: 'value', month: date.slice(0, 7) });
      }),
    );
  });
});

function writeDate(date: string, form: DateForm): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const written: Record<DateForm, string> = {
    iso: date,
    'ymd-slash': `${year}/${month}/${day}`,
    'ymd-compact': `${year}${month}${day}`,
    'dmy-dot': `${day}.${month}.${year}`,
    'dmy-short': `${day}.${month}.${year.slice(2)}`,
    'dmy-slash': `${day}/${month}/${year}`,
    'dmy-slash-short': `${day}/${month}/${year.slice(2)}`,
    'dmy-dash': `${day}-${month}-${year}`,
    'mdy-slash': `${month}/${day}/${year}`,
    'mdy-slash-short': `${month}/${day}/${year.slice(2)}`,
  };
  return written[form];
}

describe('parseMonthText', () => {
  it.each([
    ['2026-03', '2026-03'],
    ['2026/3', '2026-03'],
    ['202603', '2026-03'],
    ['03.2026', '2026-03'],
    ['3/2026', '2026-03'],
    ['Mrz 2026', '2026-03'],
    ['Mär. 2026', '2026-03'],
    ['März 2026', '2026-03'],
    ['MAERZ 2026', '2026-03'],
    ['March 2026', '2026-03'],
    ['Mar-26', '2026-03'],
    ["Dez '26", '2026-12'],
    ['2026 Mai', '2026-05'],
    ['Okt.2026', '2026-10'],
    ['2026-03-15', '2026-03'],
    ['15.03.2026', '2026-03'],
    ['2026-03-15 10:00', '2026-03'],
  ])('%s is %s', (text, month) => {
    expect(parseMonthText(text)).toEqual({ kind: 'value', month });
  });

  it.each(['13.2026', '2026-13', '2026-00', 'Foo 2026', '2026', '3', '03/04/2026', '1234.56'])(
    '%s is not a month',
    (text) => {
      expect(parseMonthText(text)).toEqual({ kind: 'failure', code: 'month.not-a-month', text });
    },
  );

  it('takes the month of a slashed date only in a known form', () => {
    expect(parseMonthText('03/04/2026', 'mdy-slash')).toEqual({ kind: 'value', month: '2026-03' });
    expect(parseMonthText('03/04/2026', 'dmy-slash')).toEqual({ kind: 'value', month: '2026-04' });
  });
});
