import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderPage } from '../../platform/testing/render-page';
import { SetupPage } from './setup.page';

const focused = () =>
  document.activeElement?.getAttribute('name') ?? document.activeElement?.getAttribute('type');

async function fillIn(values: Record<string, string>) {
  for (const [label, value] of Object.entries(values))
    fireEvent.change(await screen.findByLabelText(label, { exact: false, selector: 'input' }), {
      target: { value },
    });
  fireEvent.click(screen.getByRole('button', { name: 'Next' }));
}

const person = {
  'Setup code': 'AAAA-BBBB-CCCC',
  'Your name': 'Ada Berg',
  'E-mail': 'ada@example.org',
  Password: 'long enough to hold',
};

it('asks for the code first and takes the focus to the first field of every step', async () => {
  const { requests } = renderPage(SetupPage, { at: 'setup', answers: { '/setup/code': {} } });
  await fillIn(person);
  await waitFor(() => expect(focused()).toBe('organisation.name'));
  expect(requests.map(({ method, path, body }) => [method, path, body])).toEqual([
    ['POST', '/api/v1/setup/code', { setupCode: 'AAAA-BBBB-CCCC' }],
  ]);
  await fillIn({ 'Name of the organisation': 'Muster AG' });
  await waitFor(() => expect(document.activeElement?.getAttribute('type')).toBe('radio'));
  expect(requests).toHaveLength(1);
});

it('stays at the code when it is refused', async () => {
  renderPage(SetupPage, { at: 'setup', answers: {} });
  await fillIn(person);
  await screen.findByRole('alert');
  expect(screen.getByText(/Step 1 of 3/)).toBeTruthy();
});
