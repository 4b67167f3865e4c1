/** What a KPI is counted in. A currency KPI holds major units x 10^4, a percent KPI 14 % as 140_000. */
export const KPI_UNITS = ['currency', 'percent', 'number', 'hours'] as const;
export type KpiUnit = (typeof KPI_UNITS)[number];

/** Where good lies: more, less, or inside a band. */
export const KPI_DIRECTIONS = ['up', 'down', 'band'] as const;
export type KpiDirection = (typeof KPI_DIRECTIONS)[number];

/** How months become a longer period: flows add, stocks take the average or the last, reach does neither. */
export const KPI_AGGREGATIONS = ['sum', 'average', 'last', 'none'] as const;
export type KpiAggregation = (typeof KPI_AGGREGATIONS)[number];

/** The impact chain of DPRG/ICV communication controlling, in order (DOMAIN.md 2). */
export const IMPACT_STAGES = [
  'input',
  'internal-output',
  'external-output',
  'direct-outcome',
  'indirect-outcome',
  'outflow',
] as const;
export type ImpactStage = (typeof IMPACT_STAGES)[number];
