import type { Kpi } from '@etat/contracts';
import type { KpiPoint } from '../../../charts';
import type { SeriesRow } from './value-cells';

const toNumber = (valueE4: number | null) => (valueE4 === null ? null : valueE4 / 10_000);

function toBand({ direction, bandLowE4, bandHighE4 }: Kpi): KpiPoint['band'] {
  if (direction !== 'band' || bandLowE4 === null || bandHighE4 === null) return null;
  return { low: bandLowE4 / 10_000, high: bandHighE4 / 10_000 };
}

/** Points of the history chart: last year's value is this one less its change. */
export function toHistoryPoints(
  rows: readonly SeriesRow[],
  kpi: Kpi,
  formatMonth: (month: string) => string,
): KpiPoint[] {
  return rows.map(({ month, valueE4, targetE4, previousYear }) => ({
    key: month,
    label: formatMonth(month),
    value: toNumber(valueE4),
    previousYear:
      valueE4 === null || previousYear.deltaE4 === null ? null : toNumber(valueE4 - previousYear.deltaE4),
    target: toNumber(targetE4),
    band: toBand(kpi),
  }));
}
