import type { ImpactDetail, Kpi } from '@etat/contracts';
import type { ImpactWords } from './impact-words';

type LinkDetail = ImpactDetail['links'][number];

/** A cost month of a link in words; null cells are dashes and `reason` says why. */
export interface MonthLine {
  key: string;
  month: string;
  cost: string;
  valueMonth: string;
  kpi: string | null;
  baseline: string | null;
  growth: string | null;
  attributed: string | null;
  contribution: string | null;
  state: LinkDetail['months'][number]['state'];
  stateText: string;
  reason: string | null;
}

export function toMonthLines(
  { months }: Pick<LinkDetail, 'months'>,
  unit: Kpi['unit'],
  words: ImpactWords,
): MonthLine[] {
  const money = (minor: number | null) => (minor === null ? null : words.plainMoney(minor));
  const value = (valueE4: number | null) => (valueE4 === null ? null : words.kpi(unit, valueE4));
  return months.map((row) => ({
    key: row.month,
    month: words.month(row.month),
    cost: words.plainMoney(row.costMinor),
    valueMonth: words.month(row.valueMonth),
    kpi: value(row.kpiE4),
    baseline: value(row.baselineE4),
    growth: money(row.incrementalMinor),
    attributed: money(row.attributedMinor),
    contribution: money(row.contributionMinor),
    state: row.state,
    stateText: toStateText(row.state, words),
    reason: toReason(row, words),
  }));
}

function toStateText(state: MonthLine['state'], { t }: ImpactWords): string {
  switch (state) {
    case 'closed':
      return t('impact.stateClosed');
    case 'open':
      return t('impact.stateOpen');
    case 'missing':
      return t('impact.stateMissing');
  }
}

function toReason({ state, valueMonth }: LinkDetail['months'][number], words: ImpactWords): string | null {
  if (state === 'closed') return null;
  const month = words.month(valueMonth);
  return words.t(state === 'open' ? 'impact.reasonOpen' : 'impact.reasonMissing', { month });
}
