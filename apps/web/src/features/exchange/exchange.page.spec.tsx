import type { DatevCheck, ExportBatch } from '@etat/contracts';
import { PERMISSIONS, type Permission } from '@etat/domain';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderPage } from '../../platform/testing/render-page';
import { ExchangePage } from './exchange.page';

const ID = '01890000-0000-7000-8000-00000000000';
const BATCH: ExportBatch = {
  ...{ id: `${ID}1`, number: 2, kind: 'actuals', format: 'xlsx', filters: { fromMonth: '2026-03' } },
  ...{ fileName: 'actuals.xlsx', rowCount: 1_234, controlTotalMinor: -123_456, sizeBytes: 10 },
  ...{ sha256: 'abcdef0123456789'.repeat(4), createdAt: '2026-04-01T08:00:00.000Z' },
  ...{ createdBy: 'Ada Founder', previousNumber: 1 },
};
const SETTINGS = { version: 0, settings: null };
const CHECK: DatevCheck = {
  ...{ month: '2026-03', missing: [], rowCount: 1, totalMinor: 500, blocking: 1, changed: 0, leftOut: 0 },
  notExported: { imported: 3, internal: 0, derived: 0 },
  problems: [
    {
      ...{ postingId: 7, postingDate: '2026-03-05', document: 'R-1', text: 'Fair', amountMinor: 100 },
      ...{ field: 'account', code: 'datev.account-missing', severity: 'blocking', value: '' },
      message: 'The cost category has no ledger account.',
    },
  ],
  problemsTruncated: false,
};
const answers = (items: ExportBatch[]) => ({
  '/exports': { items, nextCursor: null },
  '/datev-settings': SETTINGS,
  '/datev-check': CHECK,
  '/versions': { items: [], nextCursor: null },
});
const render = (items: ExportBatch[], permissions: readonly Permission[] = PERMISSIONS) =>
  renderPage(ExchangePage, { at: 'exchange?tab=export', answers: answers(items), permissions });

it('lists what was exported, to be fetched again and compared', async () => {
  render([BATCH, { ...BATCH, id: `${ID}2`, number: 1, previousNumber: null }]);
  const table = await screen.findByRole('table', { name: 'Earlier exports' }, { timeout: 10_000 });
  const [, row, first] = within(table).getAllByRole('row');
  expect(row?.textContent).toMatch(/^2Actuals, XLSX2026-03.*Ada Founder1,234.*1,234\.56abcdef012345/);
  const link = (name: string) => within(table).getByRole('link', { name }).getAttribute('href');
  expect(link('Download again: export no. 2')).toMatch(new RegExp(`/exports/${BATCH.id}/file$`));
  expect(link('Difference to no. 1: export no. 2')).toMatch(/\/difference\?profile=rfc4180$/);
  expect(first && within(first).queryByRole('link', { name: /Difference/ })).toBeNull();
});

it('says in an empty list what belongs there', async () => {
  render([]);
  expect(await screen.findByText(/Nothing was exported yet/)).toBeDefined();
});

it('without the right to batches offers plain downloads only', async () => {
  render(
    [],
    PERMISSIONS.filter((permission) => permission !== 'export.batch'),
  );
  expect(await screen.findByRole('link', { name: 'Download: Actuals' })).toBeDefined();
  expect(screen.queryByRole('button', { name: /Create export/ })).toBeNull();
  expect(screen.queryByText('Earlier exports')).toBeNull();
});

it('shows what is missing before the DATEV file can be made', async () => {
  const { requests } = render([]);
  const month = await screen.findByLabelText('Posting month');
  fireEvent.change(month, { target: { value: '03/2026' } });
  fireEvent.blur(month);
  expect(await screen.findByText('The cost category has no ledger account.')).toBeDefined();
  expect(requests.some(({ path }) => path.endsWith('/exports/datev-check?month=2026-03'))).toBe(true);
  const create = screen.getByRole<HTMLButtonElement>('button', {
    name: 'Create export: DATEV-compatible postings',
  });
  expect(create.disabled).toBe(true);
  expect(screen.getByText(/3 imported, 0 internal hours/)).toBeDefined();
});

it('makes a batch of what the card says', async () => {
  const { requests } = render([]);
  fireEvent.click(await screen.findByRole('button', { name: 'Create export: KPI values' }));
  await waitFor(() => {
    expect(requests.find(({ method }) => method === 'POST')?.body).toEqual({
      ...{ kind: 'kpi-values', filters: {}, format: 'rfc4180' },
    });
  });
});
