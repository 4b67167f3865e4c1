import { Chart } from 'chart.js';
import type { Drawing, Size } from '../model/drawing';
import { toChartConfig } from './chart-config';
import type { Palette } from './palette';

export interface ChartTitle {
  /** Line 1: whose figures. */
  who: string;
  /** Line 2, bold: which figure. */
  what: string;
  /** Line 2, after it: "in EUR k and variance to plan". */
  unit?: string;
  /** Line 3: period and scenarios. */
  when?: string;
}

const SCALE = 2;
const MARGIN = 16;
const LINE = 18;
const TITLE_SIZE = 13;
const LEAST: Size = { width: 640, height: 220 };

/** "in EUR k" follows its figure after a space, ", full cost" does not. */
export function toUnitText(unit: string | undefined): string {
  if (!unit) return '';
  return /^[,;:]/.test(unit) ? unit : ` ${unit}`;
}

function paintTitle(
  context: CanvasRenderingContext2D,
  title: ChartTitle,
  palette: Palette,
  family: string,
): void {
  const regular = `${TITLE_SIZE}px ${family}`;
  context.textBaseline = 'alphabetic';
  context.font = regular;
  context.fillStyle = palette.soft;
  context.fillText(title.who, MARGIN, MARGIN + LINE * 0.75);
  context.fillText(title.when ?? '', MARGIN, MARGIN + LINE * 2.75);
  context.font = `600 ${regular}`;
  context.fillStyle = palette.ink;
  context.fillText(title.what, MARGIN, MARGIN + LINE * 1.75);
  const width = context.measureText(title.what).width;
  context.font = regular;
  context.fillStyle = palette.soft;
  context.fillText(toUnitText(title.unit), MARGIN + width, MARGIN + LINE * 1.75);
}

/** The chart with its title on its surface, twice as fine as the screen, fit for a slide. */
export function renderPng(
  drawing: Drawing,
  { title, size, palette, family }: { title: ChartTitle; size: Size; palette: Palette; family: string },
): HTMLCanvasElement {
  const width = Math.max(size.width, LEAST.width);
  const height = Math.max(size.height, LEAST.height, drawing.height.least);
  const titleHeight = LINE * (title.when ? 3 : 2) + 8;

  const plot = document.createElement('canvas');
  plot.width = width;
  plot.height = height;
  const { type, data, options } = toChartConfig(drawing, { palette, family, pixelRatio: SCALE });
  const chart = new Chart(plot, { type, data, options: { ...options, responsive: false } });

  const page = document.createElement('canvas');
  page.width = (width + 2 * MARGIN) * SCALE;
  page.height = (height + titleHeight + 2 * MARGIN) * SCALE;
  const context = page.getContext('2d');
  if (context) {
    context.fillStyle = palette.surface;
    context.fillRect(0, 0, page.width, page.height);
    context.scale(SCALE, SCALE);
    paintTitle(context, title, palette, family);
    context.drawImage(plot, MARGIN, MARGIN + titleHeight, width, height);
  }
  chart.destroy();
  return page;
}

/** A name every file system takes: "full-cost-brand-communication-2026". */
export function toFileName({ what, who, when }: ChartTitle): string {
  const plain = [what, who, when]
    .filter(Boolean)
    .join(' ')
    .replace(/ß/g, 'ss')
    .replace(/[äöü]/gi, (letter) =>
      `${letter.toLowerCase()}e`.replace('ä', 'a').replace('ö', 'o').replace('ü', 'u'),
    )
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return `${plain.slice(0, 80) || 'chart'}.png`;
}

export function downloadCanvas(canvas: HTMLCanvasElement, fileName: string): void {
  canvas.toBlob((blob) => {
    if (!blob) return;
    const address = URL.createObjectURL(blob);
    const link = document.createElement('a');
    link.href = address;
    link.download = fileName;
    link.click();
    URL.revokeObjectURL(address);
  }, 'image/png');
}
