export interface Controls {
  hasTrend: boolean;
  /** Waves a year: 1 is one high and one low, each further one makes the season sharper. */
  harmonics: number;
}

/**
 * Columns that explain the KPI without any driver: an intercept, a straight trend from -1 to 1, and a season of sine and
 * cosine waves over twelve months (Fourier terms).
 *
 * `rows` are months counted from any first one, so that gaps stay gaps. The trend reaches 1 in the last of the first
 * `fittedRows`, so that it goes on beyond them.
 * @see Harvey (1989): Forecasting, structural time series models; Hyndman, Athanasopoulos: Forecasting, 7.4
 */
export function buildControls(
  rows: readonly number[],
  { hasTrend, harmonics }: Controls,
  fittedRows = rows.length,
): Float64Array[] {
  const first = rows[0] ?? 0;
  const length = Math.max(1, (rows[fittedRows - 1] ?? 0) - first);
  const column = (toValue: (month: number) => number) => Float64Array.from(rows, toValue);
  const waves = Array.from({ length: harmonics }, (_, at) => (2 * Math.PI * (at + 1)) / 12);
  return [
    column(() => 1),
    ...(hasTrend ? [column((month) => (2 * (month - first)) / length - 1)] : []),
    ...waves.flatMap((speed) => [
      column((month) => Math.sin(speed * month)),
      column((month) => Math.cos(speed * month)),
    ]),
  ];
}
