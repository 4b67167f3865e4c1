import { useId, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import type { Drawing, TableModel } from '../model/drawing';
import type { ChartLabels } from '../model/labels';
import { downloadCanvas, renderPng, toFileName, toUnitText, type ChartTitle } from '../paint/png';
import { ChartCanvas } from './chart-canvas';
import { ChartTable } from './chart-table';
import { useChartLabels, useChartPalette, usePaletteStyle } from './chart-theme';
import styles from './charts.module.css';
import { ChartIcon, DownloadIcon, TableIcon } from './icons';

export interface ChartFrameProps {
  title: ChartTitle;
  /** What the chart says, in a sentence: its text alternative. */
  message: string;
  /** Shown instead of a chart while there is nothing to draw. */
  emptyText?: string | undefined;
  /** Rank of the title among the headings of the page; 2 unless told. */
  headingLevel?: 2 | 3 | 4 | undefined;
  labels?: Partial<ChartLabels> | undefined;
  className?: string | undefined;
}

interface Content {
  table: TableModel;
  /** What to draw; null shows `emptyText`. */
  drawing?: Drawing | null;
  /** Anything else to show in the place of a canvas, such as a list with sparklines. */
  children?: ReactNode;
}

/** Read by the style sheet, which knows how wide the chart is before any canvas does. */
function toHeights({ height }: Drawing): CSSProperties {
  const properties = {
    '--plot-preferred': `${height.preferred}px`,
    '--plot-least': `${height.least}px`,
    '--plot-narrow': `${height.narrow}px`,
  };
  return properties as CSSProperties;
}

/** Title in three lines, the chart, the table behind it, and the way to take the chart along as PNG. */
export function ChartFrame({
  title,
  message,
  emptyText,
  headingLevel = 2,
  labels: replaced,
  className,
  table,
  drawing,
  children,
}: ChartFrameProps & Content) {
  const labels = useChartLabels(replaced);
  const palette = useChartPalette();
  const paletteStyle = usePaletteStyle();
  const [isTable, setIsTable] = useState(false);
  const plot = useRef<HTMLDivElement>(null);
  const headingId = useId();
  const Heading = `h${headingLevel}` as const;
  const isEmpty = !children && !drawing;

  const download = () => {
    if (!drawing || !plot.current) return;
    const { clientWidth: width, clientHeight: height } = plot.current;
    const { fontFamily: family } = getComputedStyle(plot.current);
    downloadCanvas(
      renderPng(drawing, { title, size: { width, height }, palette, family }),
      toFileName(title),
    );
  };

  return (
    <figure
      className={[styles.frame, className].filter(Boolean).join(' ')}
      style={paletteStyle}
      aria-labelledby={headingId}
    >
      <div className={styles.head}>
        <Heading id={headingId} className={styles.title}>
          <span>{title.who}</span>
          <span>
            <strong>{title.what}</strong>
            {toUnitText(title.unit)}
          </span>
          {title.when && <span>{title.when}</span>}
        </Heading>
        {!isEmpty && (
          <div className={styles.tools}>
            <button
              type="button"
              className={styles.tool}
              aria-label={isTable ? labels.showChart : labels.showTable}
              title={isTable ? labels.showChart : labels.showTable}
              onClick={() => setIsTable(!isTable)}
            >
              {isTable ? <ChartIcon /> : <TableIcon />}
            </button>
            {drawing && (
              <button
                type="button"
                className={styles.tool}
                aria-label={labels.downloadPng}
                title={labels.downloadPng}
                onClick={download}
              >
                <DownloadIcon />
              </button>
            )}
          </div>
        )}
      </div>
      <div className={styles.body}>
        <div ref={plot} className={styles.plot} style={drawing ? toHeights(drawing) : undefined}>
          {isEmpty && <p className={styles.empty}>{emptyText}</p>}
          {!isEmpty && isTable && (
            <ChartTable table={table} caption={`${title.what}${toUnitText(title.unit)}`} />
          )}
          {!isEmpty && !isTable && (drawing ? <ChartCanvas drawing={drawing} message={message} /> : children)}
        </div>
      </div>
    </figure>
  );
}
