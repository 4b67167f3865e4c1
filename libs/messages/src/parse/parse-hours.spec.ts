import { expect, it } from 'vitest';
import { formatHours } from '../format/format-number';
import { parseHours } from './parse-hours';

it.each([
  ['de', '7,5', 450],
  ['de', '7:30', 450],
  ['de', '0:05', 5],
  ['de', '-1:30', -90],
  ['de', '7,5 h', 450],
  ['de', '1.200', 72_000],
  ['de', '0,33', 20],
  ['en', '7.5', 450],
  ['en', '7:60', null],
  ['en', 'seven', null],
  ['en', '7.555', null],
] as const)('%s reads "%s" as %s minutes', (language, typed, expected) => {
  expect(parseHours(language, typed)).toBe(expected);
});

it('reads back every minute that was shown', () => {
  for (let minutes = 0; minutes < 600; minutes += 1) {
    expect(parseHours('de', formatHours('de', minutes, { plain: true }))).toBe(minutes);
  }
});
