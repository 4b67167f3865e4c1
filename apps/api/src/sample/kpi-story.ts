import type { ImpactStage, KpiAggregation, KpiDirection, KpiUnit } from '@etat/domain';
import type { Named } from './story';

export interface SampleKpi {
  code: string;
  name: Named;
  unit: KpiUnit;
  direction: KpiDirection;
  aggregation: KpiAggregation;
  stage: ImpactStage;
  band: readonly [low: number, high: number] | null;
  /** Value of a month: `age` counts back from the last closed month (0), `season` is the month's load, `noise` lies in -1..1. */
  value: (input: { age: number; season: number; noise: number }) => number;
  target: (input: { age: number; season: number }) => number | null;
  decimals: number;
}

/** Compound growth a year, read backwards from the last closed month. */
const grown = (now: number, yearly: number, age: number) => now / (1 + yearly) ** (age / 12);

export const KPIS: readonly SampleKpi[] = [
  {
    code: 'UMSATZ',
    name: ['Umsatz neue Segmente', 'Revenue, new segments'],
    unit: 'currency',
    direction: 'up',
    aggregation: 'sum',
    stage: 'outflow',
    band: null,
    decimals: 0,
    value: ({ age, season, noise }) =>
      grown(14_600_000, 0.087, age) * (0.7 + 0.3 * season) * (1 + 0.008 * noise),
    target: ({ age, season }) => grown(14_300_000, 0.07, age) * (0.7 + 0.3 * season),
  },
  {
    code: 'ANFRAGEN',
    name: ['Qualifizierte Anfragen', 'Qualified enquiries'],
    unit: 'number',
    direction: 'up',
    aggregation: 'sum',
    stage: 'indirect-outcome',
    band: null,
    decimals: 0,
    value: ({ age, season, noise }) => grown(205, 0.16, age) * (0.75 + 0.25 * season) * (1 + 0.04 * noise),
    target: ({ age }) => grown(196, 0.1, age),
  },
  {
    code: 'SOV',
    name: ['Share of Voice', 'Share of voice'],
    unit: 'percent',
    direction: 'band',
    aggregation: 'average',
    stage: 'external-output',
    band: [18, 22],
    decimals: 1,
    // Steady at about 20.5 %, then slipping for five months: 18.3, 17.2, 16.1, 15.0, 13.9.
    value: ({ age, noise }) => (age <= 4 ? 13.9 + 1.1 * age : 20.5 + 0.6 * noise),
    target: () => 20,
  },
  {
    code: 'ENGAGE',
    name: ['Engagement-Rate', 'Engagement rate'],
    unit: 'percent',
    direction: 'up',
    aggregation: 'average',
    stage: 'direct-outcome',
    band: null,
    decimals: 2,
    value: ({ age, noise }) => 4.1 - 0.03 * age + 0.12 * noise,
    target: ({ age }) => 3.8 - 0.02 * age,
  },
  {
    code: 'FOLLOWER',
    name: ['LinkedIn-Follower', 'LinkedIn followers'],
    unit: 'number',
    direction: 'up',
    aggregation: 'last',
    stage: 'external-output',
    band: null,
    decimals: 0,
    value: ({ age }) => grown(14_900, 0.22, age),
    target: ({ age }) => grown(14_500, 0.2, age),
  },
];
