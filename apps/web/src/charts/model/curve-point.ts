/** Running totals at the end of one period; null where a scenario says nothing of it. */
export interface CurvePoint {
  key: string;
  label: string;
  actual: number | null;
  forecast: number | null;
  plan: number | null;
}

/** Where the last period may end, at a level of probability. */
export interface CurveBand {
  label: string;
  low: number;
  high: number;
}
