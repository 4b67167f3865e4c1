import type { Chart as ChartInstance } from 'chart.js';
import { useEffect, useMemo, useRef } from 'react';
import { Chart } from 'react-chartjs-2';
import type { Drawing } from '../model/drawing';
import { toChartConfig } from '../paint/chart-config';
import { useChartPalette, usePrinting } from './chart-theme';
import styles from './charts.module.css';

/** Paper has more dots than a screen has pixels. */
const PRINT_PIXEL_RATIO = 3;

/** The canvas of one drawing; `message` is what it says to somebody who cannot see it. */
export function ChartCanvas({ drawing, message }: { drawing: Drawing; message: string }) {
  const palette = useChartPalette();
  const isPrinting = usePrinting();
  const chart = useRef<ChartInstance<'bar' | 'line'> | null>(null);
  const config = useMemo(
    () => toChartConfig(drawing, { palette, pixelRatio: isPrinting ? PRINT_PIXEL_RATIO : undefined }),
    [drawing, palette, isPrinting],
  );
  useEffect(() => {
    // An update alone keeps the old pixel density.
    chart.current?.resize();
  }, [isPrinting]);

  useEffect(() => {
    // Labels were measured in the fallback font when the page's own arrives late.
    const redraw = () => chart.current?.update();
    document.fonts?.addEventListener('loadingdone', redraw);
    return () => document.fonts?.removeEventListener('loadingdone', redraw);
  }, []);

  return (
    <div className={styles.canvas}>
      <Chart
        ref={(instance) => {
          chart.current = instance ?? null;
        }}
        type={config.type}
        data={config.data}
        options={config.options}
        datasetIdKey="order"
        role="img"
        aria-label={message}
      />
    </div>
  );
}
