import type { Effect } from '../model/drawing';
import { computeSparkline } from '../model/sparkline';
import { usePaletteStyle } from './chart-theme';
import styles from './charts.module.css';

export interface SparklineProps {
  values: (number | null)[];
  target?: number | null;
  /** Colours the last dot. */
  effect?: Effect;
  /** What the line says; without one it is decoration beside a figure and hidden from screen readers. */
  message?: string;
  width?: number;
  height?: number;
}

/** Drawn as SVG: a table of thirty lines must not open thirty canvases. */
export function Sparkline({
  values,
  target,
  effect = 'neutral',
  message,
  width = 120,
  height = 24,
}: SparklineProps) {
  const { runs, last, target: targetY } = computeSparkline({ values, target, width, height });
  const paletteStyle = usePaletteStyle();
  const words = message ? { role: 'img', 'aria-label': message } : { 'aria-hidden': true };
  return (
    <svg
      className={styles.sparkline}
      style={paletteStyle}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      {...words}
    >
      {targetY !== null && (
        <line className={styles.sparkTarget} x1="0" x2={width} y1={targetY} y2={targetY} />
      )}
      {runs.map((run, at) => (
        <polyline
          key={at}
          className={styles.sparkLine}
          points={run.map(({ x, y }) => `${x},${y}`).join(' ')}
        />
      ))}
      {last && <circle className={styles[effect]} cx={last.x} cy={last.y} r="2.75" />}
    </svg>
  );
}
