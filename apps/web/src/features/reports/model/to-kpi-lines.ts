import type { KpiTile, Overview } from '@etat/contracts';
import type { Effect } from '@etat/domain';
import type { ReportWords } from './report-words';

/** One KPI of the page in words; `series` keeps its gaps as null. */
export interface KpiLine {
  key: string;
  name: string;
  month: string;
  value: string;
  /** The value with all its digits, for the table. */
  exact: string;
  series: (number | null)[];
  trend: string;
  /** Against the previous year's month; null when that has no value. */
  change: string | null;
  target: string;
  judgement: string | null;
  effect: Effect | null;
}

export function toKpiLines({ kpis }: Overview, words: ReportWords): KpiLine[] {
  return kpis.map((tile) => ({
    key: tile.kpiId,
    name: tile.name,
    month: words.month(tile.month),
    value: words.kpiShort(tile.unit, tile.valueE4),
    exact: words.kpi(tile.unit, tile.valueE4),
    series: tile.series.map(({ valueE4 }) => valueE4),
    trend: toTrend(tile, words),
    change: words.kpiChange(tile.unit, tile.previousYear),
    target: toTargetWords(tile, words),
    judgement:
      tile.judgement === null ? null : words.t(isOff(tile) ? 'reports.offTarget' : 'reports.onTarget'),
    effect: tile.judgement,
  }));
}

/** How many are where they should be, and the names of those that are not. */
export function toKpisMessage({ kpis }: Overview, words: ReportWords): string {
  const { t } = words;
  const judged = kpis.filter(({ judgement }) => judgement !== null);
  if (judged.length === 0) return t('reports.kpisMessageNone');
  const off = judged.filter(isOff);
  const position = t('reports.kpisMessage', { onTarget: judged.length - off.length, count: judged.length });
  if (off.length === 0) return position;
  const names = off.map(({ name, unit, valueE4 }) => `${name} ${words.kpi(unit, valueE4)}`).join(', ');
  return `${position} ${t('reports.kpisMessageOff', { names })}`;
}

function isOff({ judgement }: KpiTile): boolean {
  return judgement === 'unfavourable';
}

function toTargetWords(tile: KpiTile, words: ReportWords): string {
  const { t } = words;
  const format = (valueE4: number) => words.kpiShort(tile.unit, valueE4);
  const { bandLowE4: low, bandHighE4: high, targetE4 } = tile;
  if (tile.direction === 'band') {
    if (low !== null && high !== null) return t('reports.bandOf', words.kpiBand(tile.unit, low, high));
    if (low !== null) return t('reports.atLeast', { low: format(low) });
    if (high !== null) return t('reports.atMost', { high: format(high) });
  } else if (targetE4 !== null) {
    return t('reports.targetOf', { value: format(targetE4) });
  }
  return t('reports.noTarget');
}

function toTrend({ name, unit, series }: KpiTile, words: ReportWords): string {
  const delivered = series.flatMap(({ month, valueE4 }) => (valueE4 === null ? [] : [{ month, valueE4 }]));
  const first = delivered.at(0);
  const last = delivered.at(-1);
  if (!first || !last) return name;
  return words.t('reports.sparkline', {
    name,
    from: words.month(first.month),
    to: words.month(last.month),
    first: words.kpi(unit, first.valueE4),
    last: words.kpi(unit, last.valueE4),
  });
}
