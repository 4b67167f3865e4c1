import type { KpiTile, Overview, OverviewException } from '@etat/contracts';
import type { Effect } from '@etat/domain';
import { toRoiLead } from '../../impact';
import type { ReportWords } from './report-words';

/** What a leader should hear first: the message with its figures, and what stands behind it. */
export interface ExceptionWords {
  key: string;
  title: string;
  cause: string;
  effect: Effect;
  to: 'report' | 'kpi' | 'impact';
  id: string | null;
}

type CostException = Extract<OverviewException, { type: 'cost' }>;
type KpiException = Extract<OverviewException, { type: 'kpi' }>;

export function toExceptions(overview: Overview, words: ReportWords): ExceptionWords[] {
  return overview.exceptions.map((exception) => {
    switch (exception.type) {
      case 'cost':
        return toCostException(exception, overview, words);
      case 'kpi':
        return toKpiException(exception, words);
      case 'roi':
        return {
          key: `roi-${exception.figures.initiativeId}`,
          ...toRoiLead(exception.figures, words.impact),
          to: 'impact',
          id: exception.figures.initiativeId,
        };
    }
  });
}

function toCostException(
  { variance }: CostException,
  overview: Overview,
  words: ReportWords,
): ExceptionWords {
  const { t } = words;
  const { category, initiative, kind, deltaMinor, ratio, peakMonth, peakDeltaMinor, effect } = variance;
  const amount = words.money(Math.abs(deltaMinor));
  // The figure is of one initiative in one category: the category alone would contradict the chart beside it.
  const what =
    initiative === null
      ? t('reports.costOfNoInitiative', { category })
      : t('reports.costOf', { initiative, category });
  const title =
    ratio === null
      ? t('reports.costUnplanned', { what, amount })
      : t(deltaMinor > 0 ? 'reports.costAbove' : 'reports.costBelow', {
          what,
          amount,
          percent: words.signedPercent(ratio),
        });
  const cause =
    peakMonth === null
      ? ''
      : `${t('reports.causePeak', {
          month: words.month(peakMonth),
          amount: words.signedMoney(peakDeltaMinor),
        })} `;
  const whole = overview[kind];
  const wholeWords = {
    kind: t(kind === 'internal' ? 'reports.costOfInternal' : 'reports.costOfExternal'),
    amount: words.signedMoney(whole.deltaMinor),
  };
  const rest =
    whole.ratio === null
      ? t('reports.causeWholeUnplanned', wholeWords)
      : t('reports.causeWhole', { ...wholeWords, percent: words.signedPercent(whole.ratio) });
  return {
    key: `cost-${variance.categoryId}-${variance.initiativeId ?? ''}`,
    title,
    cause: `${cause}${rest}`,
    effect,
    to: 'report',
    id: null,
  };
}

function toKpiException({ tile, monthsOff }: KpiException, words: ReportWords): ExceptionWords {
  const { t } = words;
  const off = t('reports.kpiMonthsOff', { count: monthsOff });
  const change = words.kpiChange(tile.unit, tile.previousYear);
  const against =
    change === null
      ? ''
      : ` ${t('reports.kpiAgainstYear', { change, month: words.month(words.yearBefore(tile.month)) })}.`;
  return {
    key: `kpi-${tile.kpiId}`,
    title: toKpiTitle(tile, words),
    cause: `${off}.${against}`,
    effect: tile.judgement ?? 'neutral',
    to: 'kpi',
    id: tile.kpiId,
  };
}

function toKpiTitle(tile: KpiTile, words: ReportWords): string {
  const { t } = words;
  const { name, unit, bandLowE4, bandHighE4, targetE4 } = tile;
  const format = (valueE4: number) => words.kpiShort(unit, valueE4);
  const value = format(tile.valueE4);
  if (tile.direction === 'band') {
    if (bandLowE4 !== null && bandHighE4 !== null)
      return t('reports.kpiBand', { name, value, ...words.kpiBand(unit, bandLowE4, bandHighE4) });
    if (bandLowE4 !== null) return t('reports.kpiAtLeast', { name, value, low: format(bandLowE4) });
    if (bandHighE4 !== null) return t('reports.kpiAtMost', { name, value, high: format(bandHighE4) });
  } else if (targetE4 !== null) {
    return t('reports.kpiTarget', { name, value, target: format(targetE4) });
  }
  return t('reports.kpiAlone', { name, value });
}
