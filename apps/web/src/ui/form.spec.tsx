import { createTranslator } from '@etat/messages';
import { Button, MantineProvider } from '@mantine/core';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { ProblemError, type Versioned } from '../platform/http';
import { LanguageProvider } from '../platform/i18n';
import { Form } from './form';
import { NumberField } from './number-field';
import { TextField } from './text-field';

const english = { language: 'en' as const, t: createTranslator('en') };

const problem = (code: string, more: object = {}) =>
  new ProblemError({
    type: `/problems/${code}`,
    title: '',
    status: 400,
    detail: `detail of ${code}`,
    code,
    ...more,
  });

interface HarnessProps {
  onSubmit: (values: { name: string; amountMinor: number | null }, basis?: Versioned) => Promise<void>;
  onTakeTheirs?: () => void;
}

function Harness({ onSubmit, onTakeTheirs = () => undefined }: HarnessProps) {
  const [name, setName] = useState('mine');
  const [amountMinor, setAmount] = useState<number | null>(null);
  return (
    <MantineProvider env="test">
      <LanguageProvider start={english}>
        <Form
          onSubmit={(basis) => onSubmit({ name, amountMinor }, basis)}
          stale={{ rows: () => [{ label: 'Name', mine: name, theirs: 'theirs' }], onTakeTheirs }}
          footer={() => <Button type="submit">Save</Button>}
        >
          <TextField required name="name" label="Name" value={name} onChange={setName} />
          <NumberField
            kind="money"
            name="amountMinor"
            label="Amount"
            value={amountMinor}
            onChange={setAmount}
          />
        </Form>
      </LanguageProvider>
    </MantineProvider>
  );
}

const field = (label: RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name: label });
const type = (label: RegExp, value: string) => fireEvent.change(field(label), { target: { value } });
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save' }));

describe('Form', () => {
  it('gives typed numbers as integers and writes them properly when left', async () => {
    const onSubmit = vi.fn<HarnessProps['onSubmit']>().mockResolvedValue();
    render(<Harness onSubmit={onSubmit} />);
    type(/Amount/, '1,234.5');
    fireEvent.blur(field(/Amount/));
    expect(field(/Amount/).value).toBe('1,234.50');
    save();
    await waitFor(() =>
      expect(onSubmit).toHaveBeenCalledWith({ name: 'mine', amountMinor: 123_450 }, undefined),
    );
  });

  it('does not send what is wrong, says why and goes there', () => {
    const onSubmit = vi.fn<HarnessProps['onSubmit']>();
    render(<Harness onSubmit={onSubmit} />);
    type(/Name/, '');
    type(/Amount/, '12.345');
    save();
    expect(onSubmit).not.toHaveBeenCalled();
    expect(screen.getByText('Please fill this in.')).toBeTruthy();
    expect(screen.getByText(/This is not a number/)).toBeTruthy();
    expect(document.activeElement).toBe(field(/Name/));
  });

  it('shows a refusal at its field until the field changes', async () => {
    const errors = [{ path: 'name', code: 'x', message: 'Too long.' }];
    render(<Harness onSubmit={() => Promise.reject(problem('request.invalid', { errors }))} />);
    save();
    await screen.findByText('Too long.');
    expect(screen.getByRole('alert').textContent).toBe('detail of request.invalid');
    expect(field(/Name/).getAttribute('aria-invalid')).toBe('true');
    type(/Name/, 'short');
    expect(field(/Name/).getAttribute('aria-invalid')).not.toBe('true');
  });

  it('names a refusal whose field is not there', async () => {
    const errors = [{ path: 'elsewhere', code: 'x', message: 'Missing.' }];
    render(<Harness onSubmit={() => Promise.reject(problem('request.invalid', { errors }))} />);
    save();
    expect((await screen.findByRole('listitem')).textContent).toBe('elsewhere: Missing.');
  });

  it('after a stale edit shows both values and saves mine on top of theirs when told to', async () => {
    const onSubmit = vi
      .fn<HarnessProps['onSubmit']>()
      .mockRejectedValueOnce(problem('edit.stale', { current: { id: 'a', version: 7 } }))
      .mockResolvedValueOnce();
    render(<Harness onSubmit={onSubmit} />);
    save();
    await screen.findByRole('cell', { name: 'theirs' });
    fireEvent.click(screen.getByRole('button', { name: 'Save mine' }));
    await waitFor(() => expect(onSubmit).toHaveBeenCalledTimes(2));
    expect(onSubmit.mock.calls[1]?.[1]).toEqual({ id: 'a', version: 7 });
  });

  it('or takes theirs without saving', async () => {
    const onTakeTheirs = vi.fn();
    const onSubmit = vi.fn<HarnessProps['onSubmit']>();
    onSubmit.mockRejectedValue(problem('edit.stale', { current: { id: 'a', version: 7 } }));
    render(<Harness onSubmit={onSubmit} onTakeTheirs={onTakeTheirs} />);
    save();
    fireEvent.click(await screen.findByRole('button', { name: 'Take theirs' }));
    expect(onTakeTheirs).toHaveBeenCalledOnce();
    expect(onSubmit).toHaveBeenCalledOnce();
  });
});
