import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { renderPage } from '../../platform/testing/render-page';
import { overview } from './model/overview.fixture';
import { plain } from './model/words.fixture';
import { OverviewPage } from './overview.page';

// jsdom has no canvas; the charts are tested as data.
vi.mock('react-chartjs-2', () => ({
  Chart: ({ role, 'aria-label': label }: { role: string; 'aria-label': string }) => (
    <canvas role={role} aria-label={label} />
  ),
}));

const show = (answer: unknown, language?: 'de') =>
  renderPage(OverviewPage, { at: 'overview', answers: { '/reports/overview': answer }, language });

describe('OverviewPage', () => {
  it('leads with the exceptions, each with the way to what is behind it', async () => {
    show(overview);
    const list = await screen.findByRole('region', { name: 'What needs attention' });
    const [cost, kpi, roi] = within(list).getAllByRole('link');
    expect(plain(cost?.textContent ?? '')).toBe(
      'Trade-fair campaign, Agencies: EUR 31,000 (+48.4 %) above plan',
    );
    expect(cost?.getAttribute('href')).toBe('/o/nordwerk/report?dimension=initiative');
    expect(kpi?.getAttribute('href')).toBe(`/o/nordwerk/kpis/${overview.kpis[1]?.kpiId}`);
    expect(roi?.getAttribute('href')).toBe(`/o/nordwerk/impact/${overview.impact[0]?.initiativeId}`);
  });

  it('states the message of every chart in words', async () => {
    show(overview, 'de');
    const [months, structure, roi] = await screen.findAllByRole('img', { name: /\. | ROI / });
    expect(plain(months?.getAttribute('aria-label') ?? '')).toContain('27.900 EUR (+3,4 %) über Plan');
    expect(plain(structure?.getAttribute('aria-label') ?? '')).toContain(
      'Fremdkosten liegen 41.300 EUR (+10,0 %) über Plan',
    );
    expect(plain(roi?.getAttribute('aria-label') ?? '')).toBe(
      'LinkedIn programme hat einen ROI von 0,6 (-0,1 bis 1,4).',
    );
  });

  it('judges in words beside sign and colour', async () => {
    show(overview);
    const figures = await screen.findByRole('region', { name: 'The year in five figures' });
    expect(plain(figures.textContent ?? '')).toContain('842.6 k+27.9 k vs plan▲, unfavourable');
  });

  it('teaches the next step while something is missing', async () => {
    show({ ...overview, version: null, lastPostedAt: null, kpis: [], impact: [], impactHidden: 0 });
    expect((await screen.findByText('Enter the plan')).getAttribute('href')).toBe(
      '/o/nordwerk/plan?year=2026',
    );
    expect(screen.getByText('Enter actuals').getAttribute('href')).toBe('/o/nordwerk/actuals');
    expect(screen.getByText('Define a KPI').getAttribute('href')).toBe('/o/nordwerk/kpis');
  });

  it('does not call on plan what has not begun', async () => {
    show({ ...overview, closedPeriods: 0, through: null, topVariances: [], exceptions: [] });
    expect(await screen.findByText(/No actuals yet, so there are no variances/)).toBeTruthy();
    expect(screen.queryByText('Everything is on plan.')).toBeNull();
  });

  it('asks for no figures that the role does not see, and says so', async () => {
    const permissions = ['master.read', 'people.manage'] as const;
    const { requests } = renderPage(OverviewPage, { at: 'overview', answers: {}, permissions });
    expect(await screen.findByText('Your role sees no figures')).toBeTruthy();
    expect(requests).toEqual([]);
  });

  it('says what to do when the figures do not come', async () => {
    renderPage(OverviewPage, { at: 'overview', answers: {} });
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeTruthy();
  });
});
