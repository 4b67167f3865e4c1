import { createTranslator } from '@etat/messages';
import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { LanguageProvider } from '../../../platform/i18n';
import { SheetField } from './sheet-field';

const workbook = {
  sheets: [
    { name: 'Plan', isHidden: false, rows: 2_000, columns: 14 },
    { name: 'Ist', isHidden: false, rows: null, columns: null },
    { name: 'Alt', isHidden: true, rows: 1, columns: 2 },
  ],
  hiddenRows: 1,
  hiddenColumns: 2,
};

it('is chosen by keyboard; sizes and what is hidden are said in both languages', () => {
  const onSheet = vi.fn();
  const show = (language: 'de' | 'en') =>
    render(
      <MantineProvider env="test">
        <LanguageProvider start={{ language, t: createTranslator(language) }}>
          <SheetField workbook={workbook} sheet="Plan" onSheet={onSheet} />
        </LanguageProvider>
      </MantineProvider>,
    );
  const english = show('en');
  const field = screen.getByRole<HTMLInputElement>('combobox', { name: /^Sheet/ });
  expect(field.value).toBe('Plan, 2,000 rows');
  expect(screen.getByText(/hides 1 row and 2 columns/)).toBeTruthy();
  field.focus();
  fireEvent.change(field, { target: { value: 'Alt' } });
  fireEvent.keyDown(field, { key: 'Enter', code: 'Enter' });
  expect(onSheet).toHaveBeenCalledExactlyOnceWith('Alt');
  expect(screen.getByRole('option', { name: 'Alt, 1 row, hidden', hidden: true })).toBeTruthy();
  english.unmount();

  show('de');
  expect(screen.getByRole<HTMLInputElement>('combobox', { name: /^Tabellenblatt/ }).value).toBe(
    'Plan, 2.000 Zeilen',
  );
  expect(screen.getByText(/1 Zeile und 2 Spalten ausgeblendet/)).toBeTruthy();
});
