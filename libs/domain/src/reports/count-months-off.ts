import { judgeKpi } from '../kpis/judge-kpi';
import type { KpiDirection } from '../kpis/kpi-types';

/**
 * How many of the latest months in a row a KPI was off its target; a month without value or target ends the row.
 *
 * Units: months. `months` run oldest first.
 * @throws {DomainError} `kpis.band-inverted`.
 * @example countMonthsOff({ direction: 'up', months: [{ value: 9, target: 8 }, { value: 7, target: 8 }] }) //=> 1
 */
export function countMonthsOff(input: {
  direction: KpiDirection;
  bandLow?: number | null;
  bandHigh?: number | null;
  months: readonly { value: number | null; target: number | null }[];
}): number {
  const { direction, bandLow = null, bandHigh = null, months } = input;
  const judged = months.map(({ value, target }) => judgeKpi({ value, target, direction, bandLow, bandHigh }));
  const lastGood = judged.findLastIndex((effect) => effect !== 'unfavourable');
  return judged.length - 1 - lastGood;
}
