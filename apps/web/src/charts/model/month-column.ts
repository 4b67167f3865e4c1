import type { VariancePoint } from './drawing';

export interface MonthColumn {
  /** Stable name, such as `2026-01`. */
  key: string;
  /** As short as the axis wants it: "Jan". */
  label: string;
  scenario: 'actual' | 'forecast';
  /** Actual or forecast, in any one unit; null when there is none. */
  value: number | null;
  plan: number | null;
  previousYear?: number | null;
  variance: VariancePoint | null;
}
