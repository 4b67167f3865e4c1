import { createTranslator } from '@etat/messages';
import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { LanguageProvider } from '../platform/i18n';
import { SelectField } from './select-field';

const english = { language: 'en' as const, t: createTranslator('en') };

const options = [
  { value: 'a', label: 'Agencies' },
  { value: 'm', label: 'Paid media' },
];

interface HarnessProps {
  isPicker?: boolean;
  start?: string;
  onSubmit: () => void;
}

function Harness({ isPicker, start, onSubmit }: HarnessProps) {
  const [value, setValue] = useState<string | null>(start ?? null);
  const [chosen, setChosen] = useState<string[]>([]);
  return (
    <MantineProvider env="test">
      <LanguageProvider start={english}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            onSubmit();
          }}
        >
          <SelectField
            label="Category"
            isPicker={isPicker}
            options={options}
            value={isPicker ? null : value}
            onChange={(next) => {
              setValue(next);
              if (next !== null) setChosen([...chosen, next]);
            }}
          />
          <output>{chosen.join()}</output>
        </form>
      </LanguageProvider>
    </MantineProvider>
  );
}

const typeAndEnter = (text: string) => typeAndPress(text, 'Enter');

function typeAndPress(text: string, key: string) {
  const input = screen.getByRole('combobox', { name: 'Category' });
  // Mantine takes a change of a field without the focus for the browser's autofill.
  input.focus();
  fireEvent.change(input, { target: { value: text } });
  return fireEvent.keyDown(input, { key, code: key });
}

describe('SelectField', () => {
  it('takes the first match on a quick Enter and does not send the form', () => {
    const onSubmit = vi.fn();
    render(<Harness onSubmit={onSubmit} />);
    const mayGoOn = typeAndEnter('med');
    expect(screen.getByRole('status').textContent).toBe('m');
    expect(mayGoOn).toBe(false);
  });

  it('takes what was named in full, also when it is chosen already and another stands first', async () => {
    render(<Harness start="m" onSubmit={vi.fn()} />);
    const input = screen.getByRole('combobox', { name: 'Category' });
    input.focus();
    for (const text of ['Paid medi', 'Paid media']) fireEvent.input(input, { target: { value: text } });
    await screen.findAllByRole('option', { hidden: true });
    fireEvent.keyDown(input, { key: 'Enter', code: 'Enter' });
    expect(screen.getByRole('status').textContent).toBe('m');
  });

  it('keeps Enter from sending the form when nothing matches', () => {
    render(<Harness onSubmit={vi.fn()} />);
    expect(typeAndEnter('xyz')).toBe(false);
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it('takes what was typed on Tab too, and lets the focus go on', () => {
    render(<Harness onSubmit={vi.fn()} />);
    expect(typeAndPress('med', 'Tab')).toBe(true);
    expect(screen.getByRole('status').textContent).toBe('m');
    fireEvent.blur(screen.getByRole('combobox', { name: 'Category' }));
    expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Category' }).value).toBe('Paid media');
  });

  it('leaves the choice alone on Tab when nothing was typed, or nothing matches', () => {
    render(<Harness onSubmit={vi.fn()} />);
    typeAndEnter('med');
    const input = screen.getByRole('combobox', { name: 'Category' });
    fireEvent.click(input);
    fireEvent.keyDown(input, { key: 'ArrowDown', code: 'ArrowDown' });
    fireEvent.keyDown(input, { key: 'Tab', code: 'Tab' });
    expect(typeAndPress('xyz', 'Tab')).toBe(true);
    expect(screen.getByRole('status').textContent).toBe('m');
  });

  it('has its text selected on focus, so that typing replaces the choice', () => {
    render(<Harness start="m" onSubmit={vi.fn()} />);
    const input = screen.getByRole<HTMLInputElement>('combobox', { name: 'Category' });
    input.focus();
    expect([input.selectionStart, input.selectionEnd]).toEqual([0, 'Paid media'.length]);
  });

  it('keeps what names nothing, says so at the field and does not count as valid', () => {
    render(<Harness start="m" onSubmit={vi.fn()} />);
    const input = screen.getByRole<HTMLInputElement>('combobox', { name: 'Category' });
    input.focus();
    fireEvent.input(input, { target: { value: 'xyz' } });
    fireEvent.blur(input);
    expect([input.value, input.form?.checkValidity()]).toEqual(['xyz', false]);
    expect(screen.getByText('Nothing in the list is called “xyz”.')).toBeDefined();
    input.focus();
    fireEvent.input(input, { target: { value: 'agen' } });
    fireEvent.keyDown(input, { key: 'Tab', code: 'Tab' });
    fireEvent.blur(input);
    expect([input.value, input.form?.checkValidity()]).toEqual(['Agencies', true]);
    expect(screen.queryByText(/Nothing in the list/)).toBeNull();
  });

  it('lets Enter send the form while the list is closed', () => {
    render(<Harness onSubmit={vi.fn()} />);
    const input = screen.getByRole('combobox', { name: 'Category' });
    expect(fireEvent.keyDown(input, { key: 'Enter', code: 'Enter' })).toBe(true);
  });

  it('as a picker is empty again after every choice', () => {
    render(<Harness isPicker onSubmit={vi.fn()} />);
    typeAndEnter('agen');
    typeAndEnter('med');
    expect(screen.getByRole('status').textContent).toBe('a,m');
    expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Category' }).value).toBe('');
  });
});
