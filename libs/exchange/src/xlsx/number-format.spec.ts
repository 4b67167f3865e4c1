import { expect, it } from 'vitest';
import { toBuiltInFormat, toNumberFormat } from './number-format';

it.each([
  ['dd\\.mm\\.yyyy', 'date'],
  ['dd.mm.yy;@', 'date'],
  ['[$-407]d. mmmm yyyy;@', 'date'],
  ['mmm\\ yy', 'date'],
  ['mmmm', 'date'],
  ['yyyy\\-mm\\-dd\\ hh:mm', 'date'],
  ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 'date'],
  ['h:mm', 'time'],
  ['[h]:mm:ss', 'time'],
  ['mm:ss.0', 'time'],
  ['General', 'number'],
  ['#,##0.00', 'number'],
  ['#,##0.00\\ "€";[Red]\\-#,##0.00\\ "€"', 'number'],
  ['#,##0.00\\ _D_M;[Red]-#,##0.00\\ _D_M', 'number'],
  ['_-* #,##0.00\\ [$EUR-407]_-', 'number'],
  ['0.00%', 'number'],
  ['0.00E+00', 'number'],
  ['"Stand: day "0', 'number'],
  ['[Blue]#,##0;[Red]-#,##0', 'number'],
  ['0', 'number'],
  ['@', 'number'],
  ['0000', 'padded'],
] as const)('%s shows a %s', (code, kind) => {
  expect(toNumberFormat(code).kind).toBe(kind);
});

it.each([
  [0, 'number'],
  [2, 'number'],
  [10, 'number'],
  [14, 'date'],
  [17, 'date'],
  [20, 'time'],
  [22, 'date'],
  [44, 'number'],
  [46, 'time'],
  [49, 'number'],
] as const)('built-in format %d shows a %s', (id, kind) => {
  expect(toBuiltInFormat(id)?.kind).toBe(kind);
});
