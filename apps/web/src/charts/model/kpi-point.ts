export interface KpiPoint {
  key: string;
  label: string;
  /** null is a gap in the line: not measured is not zero. */
  value: number | null;
  previousYear?: number | null;
  /** What was to be reached in this period; targets may change over time. */
  target?: number | null;
  /** The good band instead of one target. */
  band?: { low: number; high: number } | null;
  /** Here the series cannot be compared with what lies before it, and why. */
  break?: string;
}
