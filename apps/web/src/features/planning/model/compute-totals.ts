import { addMinor, sumMinor } from '@etat/domain';
import type { PlanLine } from './plan-line';

export interface PlanTotal {
  amountsMinor: number[];
  totalMinor: number;
  totalMinutes: number;
}
export interface PlanTotals {
  internal: PlanTotal;
  external: PlanTotal;
  all: PlanTotal;
}

type Figures = Pick<PlanLine, 'kind' | 'amountsMinor' | 'totalMinor' | 'totalMinutes'>;

function toTotal(lines: readonly Figures[]): PlanTotal {
  return {
    amountsMinor: Array.from({ length: 12 }, (_, period) =>
      sumMinor(lines.map((line) => line.amountsMinor[period] ?? 0)),
    ),
    totalMinor: sumMinor(lines.map((line) => line.totalMinor)),
    totalMinutes: sumMinor(lines.map((line) => line.totalMinutes)),
  };
}

/** The grand total is the sum of its two parts; thousands of lines are gone through once. */
const addTotals = (a: PlanTotal, b: PlanTotal): PlanTotal => ({
  amountsMinor: a.amountsMinor.map((minor, period) => addMinor(minor, b.amountsMinor[period] ?? 0)),
  totalMinor: addMinor(a.totalMinor, b.totalMinor),
  totalMinutes: addMinor(a.totalMinutes, b.totalMinutes),
});

/** Subtotals by kind and the grand total, per period and for the year. */
export function computeTotals(lines: readonly Figures[]): PlanTotals {
  const internal = toTotal(lines.filter(({ kind }) => kind === 'internal'));
  const external = toTotal(lines.filter(({ kind }) => kind === 'external'));
  return { internal, external, all: addTotals(internal, external) };
}
