import { expect, it } from 'vitest';
import { toFileName, toUnitText } from './png';

it('names a file so that every file system takes it', () => {
  expect(toFileName({ who: 'Größe & Übermaß', what: 'Vollkosten', when: 'Jan–Okt 2026' })).toBe(
    'vollkosten-groesse-uebermass-jan-okt-2026.png',
  );
  expect(toFileName({ who: '', what: '…' })).toBe('chart.png');
});

it('keeps long names within what file systems allow', () => {
  expect(toFileName({ who: 'x'.repeat(300), what: 'y' }).length).toBeLessThanOrEqual(84);
});

it('joins figure and unit as the language wants it', () => {
  expect(toUnitText('in EUR k')).toBe(' in EUR k');
  expect(toUnitText(', full cost')).toBe(', full cost');
  expect(toUnitText(undefined)).toBe('');
});
