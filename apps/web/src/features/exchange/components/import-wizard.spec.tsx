import type { Import, ImportDetail } from '@etat/contracts';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { renderPage } from '../../../platform/testing/render-page';
import { ExchangePage } from '../exchange.page';

const ID = '01890000-0000-7000-8000-000000000001';

const inState = (state: Import['state']): Import => ({
  ...{ id: ID, kind: 'actuals', state, fileName: 'ledger.csv', sizeBytes: 10, sha256: '' },
  ...{ createdAt: '2026-04-01T08:00:00.000Z', createdBy: 'Ada Founder', importedAt: null },
  ...{ rowsImported: 0, controlTotalMinor: null },
});
const detailOf = (state: Import['state']): ImportDetail => ({
  import: inState(state),
  ...{ columns: [], sampleRows: [], workbook: null, profile: null, missing: [], failure: null },
  settings: {
    dialect: { encoding: 'utf-8', delimiter: ';', decimal: ',', dateForm: 'iso', headerLine: 1 },
    ...{ sheet: null, columns: {}, filters: [], sign: 'as-is', fixedMonth: null },
    ...{ budgetVersionId: null, kpiId: null, unknown: 'reject' },
    defaults: { costCentreId: null, categoryId: null, initiativeId: null, vendorId: null, kind: 'external' },
  },
  preview: {
    ...{ rowsRead: 3, rowsGood: 3, rowsNew: 3, rowsUnchanged: 0, rowsChanged: 0, rowsBad: 0 },
    ...{ leftOut: [], leftOutCount: 0, controlTotal: 0, controlTotalNew: 0, rowsRounded: 0, rowsAssigned: 0 },
    creates: { costCentres: [], categories: [], initiatives: [], vendors: [] },
    ...{ badRows: [], badRowsTruncated: false, sample: [] },
  },
  progress: state === 'publishing' ? { rows: 1, total: 3, rowsPerSecond: null, secondsLeft: null } : null,
});

it('shows how far a confirmed import is while the confirmation is not answered, and lets it be cancelled', async () => {
  let state: Import['state'] = 'previewed';
  const { requests } = renderPage(ExchangePage, {
    at: `exchange?tab=import&import=${ID}`,
    answers: {
      [`/imports/${ID}/confirm`]: () => {
        state = 'publishing';
        return new Promise(() => undefined);
      },
      [`/imports/${ID}/cancel`]: () => detailOf(state),
      [`/imports/${ID}`]: () => detailOf(state),
      '/imports': () => ({ items: [inState(state)], nextCursor: null }),
    },
  });
  const confirm = await screen.findByRole('button', { name: 'Import 3 rows' }, { timeout: 10_000 });
  expect(await screen.findByRole('button', { name: /^Go on/ })).toBeDefined();
  const scrolled = vi.spyOn(window, 'scrollTo');
  fireEvent.click(confirm);
  const heading = await screen.findByRole('heading', { name: 'Publishing' });
  expect(document.activeElement).toBe(heading);
  expect(scrolled).toHaveBeenCalledWith({ top: 0 });
  expect(await screen.findByText('1 of 3 rows.', {}, { timeout: 3_000 })).toBeDefined();
  const table = screen.getByRole('table', { name: 'Earlier imports' });
  await waitFor(() => expect(within(table).getByText('being published')).toBeDefined());
  expect(within(table).queryByRole('button', { name: /^Go on|^Discard/ })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Cancel the import' }));
  await waitFor(() => expect(requests.some(({ path }) => path.endsWith('/cancel'))).toBe(true));
});
