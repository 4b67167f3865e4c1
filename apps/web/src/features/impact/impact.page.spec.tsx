import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { renderPage } from '../../platform/testing/render-page';
import { InitiativeImpactPage } from './initiative-impact.page';
import { ImpactPage } from './impact.page';
import { campaign, detail, plain, unlinked } from './model/impact.fixture';

vi.mock('react-chartjs-2', () => ({
  Chart: ({ role, 'aria-label': label }: { role: string; 'aria-label': string }) => (
    <canvas role={role} aria-label={label} />
  ),
}));

const page = (items: unknown[]) => ({ items, nextCursor: null });
const kpi = {
  id: detail.links[0]?.link.kpiId,
  version: 1,
  code: 'REV',
  name: 'Revenue',
  description: '',
  unit: 'currency',
  direction: 'up',
  aggregation: 'sum',
  stage: 'outflow',
  ownerId: null,
  bandLowE4: null,
  bandHighE4: null,
  isActive: true,
  latest: null,
};
const initiative = {
  id: campaign.initiativeId,
  version: 1,
  code: 'CS',
  name: 'Customer stories',
  description: '',
  costCentreId: campaign.initiativeId,
  responsibleId: null,
  startMonth: null,
  endMonth: null,
  status: 'running',
  goals: [],
  channels: [],
};
const answers = {
  '/kpis': page([kpi]),
  '/initiatives': page([initiative]),
  '/impact-links': page(detail.links.map(({ link }) => link)),
};

describe('ImpactPage', () => {
  it('shows every initiative, a reason instead of a missing figure, and what is hidden', async () => {
    const list = { from: '2026-01', to: '2026-10', asOf: '2026-10', items: [unlinked, campaign], hidden: 2 };
    renderPage(ImpactPage, { at: 'impact', answers: { ...answers, '/impact': list } });
    const [first, second] = within(await screen.findByRole('table')).getAllByRole('rowheader');
    expect([first?.textContent, second?.textContent]).toEqual(['Customer stories', 'Trade press']);
    expect(screen.getAllByTitle('the initiative is not linked to a KPI').length).toBeGreaterThan(3);
    expect(screen.getByText(/2 initiatives are not shown/)).toBeTruthy();
  });

  it('leads from nothing to the first link', async () => {
    const list = { from: '2026-01', to: '2026-10', asOf: '2026-10', items: [], hidden: 0 };
    renderPage(ImpactPage, { at: 'impact', answers: { ...answers, '/impact': list } });
    expect(await screen.findByText('No initiative is linked to a KPI')).toBeTruthy();
    expect(screen.getAllByRole('button', { name: 'Link initiative and KPI' })).toHaveLength(2);
  });
});

describe('InitiativeImpactPage', () => {
  const show = () =>
    renderPage(InitiativeImpactPage, {
      at: `impact/${campaign.initiativeId}`,
      pattern: 'impact/$initiativeId',
      answers: { ...answers, [`/impact/${campaign.initiativeId}`]: detail },
    });

  it('writes the formula with its figures, and every month of it', async () => {
    show();
    expect(plain((await screen.findByText(/= 0\.40/)).textContent ?? '')).toContain(
      '(EUR 120,000.00 × 35 % − EUR 30,000.00) / EUR 30,000.00 = 0.40',
    );
    expect(screen.getByText(/90\s% of its growth is unclaimed/)).toBeTruthy();
    expect(within(screen.getByRole('table')).getAllByRole('row')).toHaveLength(5);
  });

  it('refuses a band that does not rise, at its field, and sends nothing', async () => {
    const { requests } = show();
    fireEvent.click(await screen.findByRole('button', { name: 'Change the link to Revenue' }));
    const low = await screen.findByLabelText(/^Low %/);
    fireEvent.change(low, { target: { value: '20' } });
    expect(await screen.findByText('Low, claimed and high share must rise in this order.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.getByRole('alert').textContent).toBe('Some fields need attention.'));
    expect(requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it('says in words what is typed and saves it on the version it was read with', async () => {
    const { requests } = show();
    fireEvent.click(await screen.findByRole('button', { name: 'Change the link to Revenue' }));
    fireEvent.change(await screen.findByLabelText(/^Share claimed %/), { target: { value: '12' } });
    expect(plain(screen.getByRole('region', { name: 'In words' }).textContent ?? '')).toContain(
      '12 % counts',
    );
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(requests.some(({ method }) => method === 'PATCH')).toBe(true));
    const { body } = requests.find(({ method }) => method === 'PATCH') ?? {};
    expect(body).toMatchObject({ shareBp: 1_200, shareLowBp: 500, marginBp: 3_500 });
    expect(body).not.toHaveProperty('kpiId');
  });
});
