import type { Effect } from './drawing';
import type { KpiPoint } from './kpi-point';

/** What the chart of a KPI shows. */
export interface Content {
  points: KpiPoint[];
  formatValue: (value: number) => string;
  /** The word before the target's figure at the right edge, and that of last year's line. */
  target: string;
  previousYear: string;
  latestEffect: Effect;
  span: { min: number; max: number } | undefined;
}

/** Where it shows it: edges of the plot in pixels, and from a period or a value to its place. */
export interface Geometry {
  font: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  ticks: number[];
  toX: (at: number) => number;
  toY: (value: number) => number;
}
