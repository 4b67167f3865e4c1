import type { Overview } from '@etat/contracts';
import { computeShare, type Effect } from '@etat/domain';
import type { ReportWords } from './report-words';

export interface KeyFigure {
  key: 'actual' | 'forecast' | 'available' | 'hours' | 'revenue';
  label: string;
  /** Null when it is not defined; `reason` then says why. */
  value: string | null;
  reason: string | null;
  /** What stands beside it, judged. */
  note: string | null;
  effect: Effect;
  /** Which of the two the judgement is about. */
  judged: 'value' | 'note';
}

/** The year in five figures, in the order of the page. */
export function toKeyFigures(overview: Overview, words: ReportWords): KeyFigure[] {
  return [
    toActual(overview, words),
    toForecast(overview, words),
    toAvailable(overview, words),
    toHours(overview, words),
    toRevenue(overview, words),
  ];
}

const PLAIN = { value: null, reason: null, note: null, effect: 'neutral', judged: 'note' } as const;

function toActual({ toDate, closedPeriods, version }: Overview, words: ReportWords): KeyFigure {
  const label = words.t('reports.figureActual');
  if (closedPeriods === 0)
    return { ...PLAIN, key: 'actual', label, reason: words.t('reports.reasonNoActual') };
  return {
    key: 'actual',
    label,
    value: words.short(toDate.actualMinor),
    reason: null,
    note: version ? toPlanWords(words.signedShort(toDate.deltaMinor), words) : null,
    effect: version ? toDate.effect : 'neutral',
    judged: 'note',
  };
}

/** A difference alone does not say from what. */
function toPlanWords(delta: string, { t }: ReportWords): string {
  return t('reports.figureAgainstPlan', { delta });
}

/** Before the first closed month the forecast is the plan itself: a variance of zero would look like a result. */
function toForecast({ year, version, closedPeriods }: Overview, words: ReportWords): KeyFigure {
  const label = words.t('reports.figureForecast');
  if (!version) return { ...PLAIN, key: 'forecast', label, reason: words.t('reports.reasonNoPlan') };
  return {
    key: 'forecast',
    label,
    value: words.short(year.forecastMinor),
    reason: null,
    // Less than what is booked and ordered cannot be the end of the year.
    note: year.isForecastBelowFloor
      ? words.t('reports.floor', { amount: words.short(year.forecastFloorMinor) })
      : closedPeriods === 0
        ? words.t('reports.figureNoActual')
        : toPlanWords(
            year.ratio === null ? words.signedShort(year.deltaMinor) : words.signedPercent(year.ratio),
            words,
          ),
    effect: year.isForecastBelowFloor ? 'unfavourable' : closedPeriods === 0 ? 'neutral' : year.effect,
    judged: 'note',
  };
}

/** Less than nothing left is judged; what is left is not: it is no merit to have spent little early in the year. */
function toAvailable({ year, version }: Overview, words: ReportWords): KeyFigure {
  const label = words.t('reports.figureAvailable');
  if (!version) return { ...PLAIN, key: 'available', label, reason: words.t('reports.reasonNoPlan') };
  const { availableAfterCommitmentsMinor, openCommitmentMinor, planMinor } = year;
  const share = computeShare(availableAfterCommitmentsMinor, planMinor);
  const notes = [
    share === null ? [] : words.t('reports.ofPlan', { percent: words.percent(share, 0) }),
    openCommitmentMinor === 0 ? [] : words.t('reports.ordered', { amount: words.short(openCommitmentMinor) }),
  ].flat();
  return {
    key: 'available',
    label,
    value: words.short(availableAfterCommitmentsMinor),
    reason: null,
    note: notes.length === 0 ? null : notes.join(' · '),
    effect: availableAfterCommitmentsMinor < 0 ? 'unfavourable' : 'neutral',
    judged: 'value',
  };
}

function toHours({ hours }: Overview, words: ReportWords): KeyFigure {
  const isDefined = hours.shareOfCost !== null;
  return {
    key: 'hours',
    label: words.t('reports.figureHours'),
    value: hours.shareOfCost === null ? null : words.percent(hours.shareOfCost, 0),
    reason: isDefined ? null : words.t('reports.reasonNoCost'),
    note: isDefined ? words.hours(hours.actualMinutes) : null,
    effect: 'neutral',
    judged: 'note',
  };
}

/** Judged by its direction: more revenue is good, more of a cost-like outflow is not. */
function toRevenue({ revenue }: Overview, words: ReportWords): KeyFigure {
  const { t } = words;
  if (!revenue) {
    return {
      ...PLAIN,
      key: 'revenue',
      label: t('reports.figureRevenueNone'),
      reason: t('reports.reasonNoRevenue'),
    };
  }
  const { previousYear, unit, direction, month } = revenue;
  const change = words.kpiChange(unit, previousYear);
  const sign = Math.sign(previousYear.deltaE4 ?? 0) * (direction === 'down' ? -1 : 1);
  const isJudged = change !== null && direction !== 'band' && sign !== 0;
  return {
    key: 'revenue',
    label: t('reports.figureRevenue', { name: revenue.name }),
    value: change,
    reason: change === null ? t('reports.reasonNoPreviousYear') : null,
    note: t('reports.inMonth', { month: words.month(month) }),
    effect: isJudged ? (sign > 0 ? 'favourable' : 'unfavourable') : 'neutral',
    judged: 'value',
  };
}
