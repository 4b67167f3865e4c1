import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
  type ChartDataset,
  type ChartOptions,
  type Color,
} from 'chart.js';
import type { Drawing, Fill, Series } from '../model/drawing';
import { notationPlugin, toFamily } from './notation-plugin';
import type { Palette } from './palette';
import { createHatch } from './patterns';

// Only what is drawn: the rest of Chart.js stays out of the bundle.
Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
  notationPlugin,
);

type KitType = 'bar' | 'line';

interface Paint {
  fill: Color;
  outline: Color;
  outlineWidth: number;
}

function toPaint(fill: Fill, palette: Palette): Paint {
  const solid = (color: string): Paint => ({ fill: color, outline: color, outlineWidth: 0 });
  const hatched = (color: string): Paint => ({
    fill: createHatch(color, palette.surface),
    outline: color,
    outlineWidth: 1,
  });
  switch (fill) {
    case 'none':
      return solid('transparent');
    case 'plan':
      return { fill: palette.surface, outline: palette.planOutline, outlineWidth: 1 };
    case 'forecast':
      return hatched(palette.actual);
    case 'favourableForecast':
      return hatched(palette.favourable);
    case 'unfavourableForecast':
      return hatched(palette.unfavourable);
    case 'neutralForecast':
      return hatched(palette.neutral);
    case 'actual':
    case 'previousYear':
    case 'favourable':
    case 'unfavourable':
    case 'neutral':
      return solid(palette[fill]);
  }
}

function toDataset(series: Series, order: number, palette: Palette): ChartDataset<KitType> {
  const paints = new Map<Fill, Paint>();
  const pick = <K extends keyof Paint>(key: K) =>
    series.fills.map((fill) => {
      const paint = paints.get(fill) ?? toPaint(fill, palette);
      paints.set(fill, paint);
      return paint[key];
    });
  const fills = pick('fill');
  const outlines = pick('outline');
  const common = { label: series.label, data: series.values, order, clip: false as const };
  if (series.kind === 'line') {
    const color = outlines[0] ?? palette.actual;
    return {
      ...common,
      type: 'line',
      borderColor: color,
      borderWidth: 1.75,
      pointRadius: 0,
      pointHitRadius: 8,
      tension: 0,
    };
  }
  return {
    ...common,
    type: 'bar',
    grouped: false,
    backgroundColor: fills,
    hoverBackgroundColor: fills,
    borderColor: outlines,
    hoverBorderColor: outlines,
    borderWidth: pick('outlineWidth'),
    borderSkipped: false,
    inflateAmount: 0,
  };
}

function toTooltip(
  drawing: Drawing,
  palette: Palette,
): NonNullable<ChartOptions<KitType>['plugins']>['tooltip'] {
  return {
    animation: false,
    displayColors: false,
    backgroundColor: palette.ink,
    titleColor: palette.surface,
    bodyColor: palette.surface,
    cornerRadius: 2,
    caretSize: 0,
    padding: 8,
    titleFont: ({ chart }) => ({ family: toFamily(chart), size: 12, weight: 600 }),
    bodyFont: ({ chart }) => ({ family: toFamily(chart), size: 12 }),
    // One note an entry, however many bars it has.
    filter: (_item, at) => at === 0,
    callbacks: {
      title: ([item]) => (item ? (drawing.tips[item.dataIndex]?.title ?? '') : ''),
      label: ({ dataIndex }) => drawing.tips[dataIndex]?.lines ?? [],
    },
  };
}

export interface ChartConfig {
  type: KitType;
  data: { labels: string[]; datasets: ChartDataset<KitType>[] };
  options: ChartOptions<KitType>;
}

export interface Surroundings {
  palette: Palette;
  family?: string;
  /** Device pixels per pixel; that of the screen when not given. */
  pixelRatio?: number | undefined;
}

export function toChartConfig(drawing: Drawing, { palette, family, pixelRatio }: Surroundings): ChartConfig {
  const isRows = drawing.orientation === 'rows';
  return {
    type: 'bar',
    data: {
      labels: drawing.entries,
      datasets: drawing.series.map((series, at) => toDataset(series, drawing.series.length - at, palette)),
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      devicePixelRatio: pixelRatio,
      indexAxis: isRows ? 'y' : 'x',
      interaction: { mode: 'index', axis: isRows ? 'y' : 'x', intersect: false },
      layout: { padding: 0 },
      scales: { x: { display: false }, y: { display: false } },
      plugins: {
        notation: { read: () => ({ drawing, palette, family }) },
        tooltip: toTooltip(drawing, palette),
      },
    },
  };
}
