import type { Chart, ChartType, Plugin } from 'chart.js';
import type { Box, Drawing, Layout, Measure } from '../model/drawing';
import { paintMarks } from './paint-marks';
import type { Palette } from './palette';

export interface NotationOptions {
  drawing: Drawing;
  palette: Palette;
  /** Font family; without one, that of the page around the canvas. */
  family?: string | undefined;
}

declare module 'chart.js' {
  // The name and its parameter are Chart.js's own; an augmentation has to repeat them.
  interface PluginOptionsByType<TType extends ChartType> {
    notation?: TType extends ChartType ? { read: () => NotationOptions } : never;
  }
}

const layouts = new WeakMap<Chart, Layout>();

/** Read from the options as they were given: Chart.js's own view of them wraps and calls what it meets. */
function toOptions(chart: Chart): NotationOptions | undefined {
  return chart.config.options?.plugins?.notation?.read?.();
}

export function toFamily(chart: Chart): string {
  const given = toOptions(chart)?.family;
  if (given) return given;
  return (chart.canvas?.isConnected && getComputedStyle(chart.canvas).fontFamily) || 'sans-serif';
}

function toMeasure(chart: Chart): Measure {
  const family = toFamily(chart);
  return (text, { size, bold }) => {
    chart.ctx.font = `${bold ? '600 ' : ''}${size}px ${family}`;
    return chart.ctx.measureText(text).width;
  };
}

function placeBar(element: object, box: Box, isRow: boolean): void {
  Object.assign(
    element,
    isRow
      ? { x: box.x + box.width, base: box.x, y: box.y + box.height / 2, height: box.height, horizontal: true }
      : { x: box.x + box.width / 2, width: box.width, y: box.y, base: box.y + box.height, horizontal: false },
  );
}

/**
 * Draws the notation on a Chart.js canvas.
 *
 * Chart.js places bars by one scale an axis. The notation wants two bands in one scale, a plan that looks out
 * behind the actual, and bars that end on whole pixels; so the drawing's layout places the bars, and Chart.js
 * fills them, finds them under the pointer, and follows size and pixel density.
 */
export const notationPlugin: Plugin = {
  id: 'notation',
  beforeDatasetsUpdate(chart) {
    const options = toOptions(chart);
    if (options)
      layouts.set(
        chart,
        options.drawing.layout({ width: chart.width, height: chart.height }, toMeasure(chart)),
      );
  },
  afterDatasetUpdate(chart, { index, meta }) {
    const drawing = toOptions(chart)?.drawing;
    const series = drawing?.series[index];
    if (!drawing || !series) return;
    layouts.get(chart)?.boxes[series.id]?.forEach((box, at) => {
      const element = meta.data[at];
      if (!box || !element) return;
      if (series.kind === 'bar') placeBar(element, box, drawing.orientation === 'rows');
      else Object.assign(element, { x: box.x, y: box.y });
    });
  },
  beforeDatasetsDraw(chart) {
    const options = toOptions(chart);
    const layout = layouts.get(chart);
    if (options && layout)
      paintMarks(chart.ctx, layout.behind, { palette: options.palette, family: toFamily(chart) });
  },
  afterDatasetsDraw(chart) {
    const options = toOptions(chart);
    const layout = layouts.get(chart);
    if (options && layout)
      paintMarks(chart.ctx, layout.front, { palette: options.palette, family: toFamily(chart) });
  },
};
