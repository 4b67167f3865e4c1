// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { labels } from '../model/spec-support';
import { ChartFrame } from './chart-frame';
import { ChartThemeProvider } from './chart-theme';
import { MonthColumnsChart } from './month-columns-chart';
import { NotationKey } from './notation-key';
import { RoiRangeChart } from './roi-range-chart';
import { Sparkline } from './sparkline';

// jsdom has no canvas; what is drawn is tested as data, here only what surrounds it.
vi.mock('react-chartjs-2', () => ({
  Chart: ({ role, 'aria-label': label }: { role: string; 'aria-label': string }) => (
    <canvas role={role} aria-label={label} />
  ),
}));

afterEach(cleanup);

const title = {
  who: 'Brand & Communication',
  what: 'Full cost',
  unit: 'in EUR k',
  when: '2026: actual, plan',
};
const format = (value: number) => value.toFixed(1);

function renderInTheme(children: ReactNode) {
  return render(
    <ChartThemeProvider theme="dark" labels={labels}>
      {children}
    </ChartThemeProvider>,
  );
}

const ranges = [
  { key: 'a', label: 'LinkedIn', low: -0.1, value: 0.6, high: 1.4, effect: 'favourable' as const },
  { key: 'b', label: 'Trade press', low: null, value: null, high: null, effect: 'neutral' as const },
];
const chart = (
  <RoiRangeChart
    title={title}
    message="LinkedIn returns 0.6 for each euro"
    ranges={ranges}
    formatValue={format}
  />
);

describe('ChartFrame', () => {
  it('states who, what in which unit, and when', () => {
    renderInTheme(chart);
    const heading = screen.getByRole('heading', { level: 2 });
    expect([...heading.children].map(({ textContent }) => textContent)).toEqual([
      'Brand & Communication',
      'Full cost in EUR k',
      '2026: actual, plan',
    ]);
    expect(screen.getByRole('figure').getAttribute('aria-labelledby')).toBe(heading.id);
  });

  it('gives the canvas its message as text alternative', () => {
    renderInTheme(chart);
    expect(screen.getByRole('img', { name: 'LinkedIn returns 0.6 for each euro' })).toBeTruthy();
  });

  it('shows the table behind the chart, and the chart again', () => {
    renderInTheme(chart);
    expect(screen.queryByRole('table')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Show table' }));
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows.map((row) => [...row.children].map(({ textContent }) => textContent))).toEqual([
      ['Entry', 'Low', 'Value', 'High'],
      ['LinkedIn', '-0.1', '0.6', '1.4'],
      ['Trade press', 'open', 'open', 'open'],
    ]);
    expect(screen.queryByRole('img')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Show chart' }));
    expect(screen.getByRole('img')).toBeTruthy();
  });

  it('says what is missing instead of drawing nothing', () => {
    const nothing = { value: null, plan: null, variance: null, scenario: 'actual' as const };
    renderInTheme(
      <MonthColumnsChart
        title={title}
        message="No bookings"
        emptyText="Import bookings to see them here."
        months={[{ key: '2026-01', label: 'Jan', ...nothing }]}
        formatValue={format}
        formatVariance={format}
      />,
    );
    expect(screen.getByText('Import bookings to see them here.')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.queryByRole('img')).toBeNull();
  });

  it('holds other content too, with a table but without a PNG', () => {
    renderInTheme(
      <ChartFrame title={title} message="" table={{ columns: ['KPI'], rows: [] }} headingLevel={3}>
        <p>a list</p>
      </ChartFrame>,
    );
    expect(screen.getByText('a list')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 3 })).toBeTruthy();
    expect(screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual([
      'Show table',
    ]);
  });

  it('needs its provider, and says so', () => {
    const silenced = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(() => render(chart)).toThrow('ChartThemeProvider');
    silenced.mockRestore();
  });
});

it('NotationKey names what it is asked for', () => {
  renderInTheme(<NotationKey items={['actual', 'forecast']} />);
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Actual',
    'Forecast',
  ]);
});

it('Sparkline is hidden from screen readers unless it has something to say', () => {
  const { container } = renderInTheme(<Sparkline values={[1, 2, null, 3]} />);
  expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  expect(container.querySelectorAll('polyline')).toHaveLength(2);
  renderInTheme(<Sparkline values={[1, 2]} message="rising" />);
  expect(screen.getByRole('img', { name: 'rising' })).toBeTruthy();
});
