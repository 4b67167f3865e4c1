import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderPage } from '../../platform/testing/render-page';
import { planActual } from './model/plan-actual.fixture';
import { ReportPage } from './report.page';

const show = (at: string) =>
  renderPage(ReportPage, {
    at,
    pattern: 'report',
    answers: { '/reports/plan-actual': planActual, '/versions': { items: [], nextCursor: null } },
  });
const rowNames = (table: HTMLElement) =>
  within(table)
    .getAllByRole('rowheader')
    .map(({ textContent }) => textContent?.replace(/[▾▸]/, '').trim());

describe('ReportPage', () => {
  it('shows the tree with its total, and closes a branch in the URL', async () => {
    const { search } = show('report?year=2026');
    const table = await screen.findByRole('table');
    expect(rowNames(table)).toEqual([
      'root Cost centre root',
      'a Cost centre a',
      'a1 Cost centre a1',
      'a2 Cost centre a2',
      'b Cost centre b',
      'Not assigned',
      'Total',
    ]);
    fireEvent.click(screen.getByRole('button', { name: 'Close Cost centre a' }));
    await screen.findByRole('button', { name: 'Open Cost centre a' });
    expect(rowNames(screen.getByRole('table'))).not.toContain('a1 Cost centre a1');
    expect(search()).toBe('?year=2026&closed=a');
  });

  it('exports exactly what it shows', async () => {
    const { requests } = show('report?year=2026&dimension=category&through=2026-06');
    await screen.findByRole('table');
    const path = '/api/v1/organisations/01890000-0000-7000-8000-00000000000a';
    const query = 'fiscalYear=2026&dimension=category&through=2026-06';
    expect(requests.map((each) => each.path)).toContain(`${path}/reports/plan-actual?${query}`);
    expect(screen.getByRole('link', { name: 'CSV for German Excel' }).getAttribute('href')).toBe(
      `${path}/exports/plan-actual?${query}&profile=german-excel`,
    );
  });

  it('says what is ordered and what is left after it', async () => {
    show('report?year=2026');
    const table = await screen.findByRole('table');
    const total = within(table).getByRole('rowheader', { name: 'Total' }).closest('tr');
    const cells = [...(total?.querySelectorAll('td') ?? [])].map(({ textContent }) => textContent);
    // 12 x 400 planned, 10 x 430 booked, 200 ordered: 300 left.
    expect(cells.slice(-2)).toEqual(['200', '300']);
  });

  it('adds the months, open ones as a dash with the reason', async () => {
    show('report?year=2026&months=actual');
    const [head] = within(await screen.findByRole('table')).getAllByRole('row');
    expect(within(head as HTMLElement).getAllByRole('columnheader')).toHaveLength(22);
    expect(screen.getAllByTitle('the month is not closed yet')).toHaveLength(2 * 7);
  });
});
