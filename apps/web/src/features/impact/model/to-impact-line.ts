import type { ImpactFigures } from '@etat/contracts';
import type { Effect } from '@etat/domain';
import type { ImpactWords } from './impact-words';
import { toReasons } from './to-reasons';
import { toRoiEffect } from './to-roi-lead';
import { toRoiText } from './to-roi-text';

/** A figure in words; null is shown as a dash with its reason. */
export interface Cell {
  text: string | null;
  reason: string | null;
}

export interface ImpactLine {
  key: string;
  name: string;
  cost: string;
  attributed: Cell;
  contribution: Cell;
  roi: Cell;
  effect: Effect;
  romi: Cell;
  payback: Cell;
  /** The share alone; the sentence that says what it means is `breakEven`. */
  breakEvenShare: Cell;
  breakEven: string;
  method: string;
  claimed: string | null;
  notes: { key: 'open' | 'missing' | 'outside'; text: string; hint: string }[];
}

/** One initiative of the list in words. */
export function toImpactLine(figures: ImpactFigures, words: ImpactWords): ImpactLine {
  const reasons = toReasons(figures, words);
  const hasLink = figures.linkCount > 0;
  const cell = (text: string | null, reason: string): Cell => ({
    text,
    reason: text === null ? reason : null,
  });
  const money = (minor: number) => cell(hasLink ? words.plainMoney(minor) : null, reasons.roi);
  return {
    key: figures.initiativeId,
    name: figures.name,
    cost: words.plainMoney(figures.costMinor),
    attributed: money(figures.attributedMinor),
    contribution: money(figures.contributionMinor),
    roi: cell(figures.roi === null ? null : toRoiText(figures.roi, figures, words), reasons.roi),
    effect: toRoiEffect(figures.roi),
    romi: cell(figures.romi === null ? null : words.ratio(figures.romi), reasons.romi),
    payback: cell(toPaybackText(figures, words), reasons.payback),
    breakEvenShare: cell(
      figures.breakEvenShare === null ? null : words.percent(figures.breakEvenShare),
      reasons.breakEven,
    ),
    breakEven: toBreakEvenSentence(figures, words),
    method: words.method(figures.method),
    claimed: figures.claimedShareBp === null ? null : words.shareBp(figures.claimedShareBp),
    notes: toNotes(figures, words),
  };
}

/** Early contributions can cover early cost and later cost undo it: a month alone would contradict a loss. */
function toPaybackText({ paybackMonth, roi }: ImpactFigures, words: ImpactWords): string | null {
  if (paybackMonth === null) return null;
  const month = words.month(paybackMonth);
  return isLost(roi) ? words.t('impact.paybackLost', { month }) : month;
}

export function toPaybackSentence({ paybackMonth, roi }: ImpactFigures, words: ImpactWords): string {
  const { t } = words;
  if (paybackMonth === null) return t('impact.paybackNever');
  return t(isLost(roi) ? 'impact.paybackLostAgain' : 'impact.paybackIn', {
    month: words.month(paybackMonth),
  });
}

function isLost(roi: number | null): boolean {
  return roi !== null && roi < 0;
}

/** Honest even without a model: what share would have to be ours. */
export function toBreakEvenSentence(figures: ImpactFigures, words: ImpactWords): string {
  const { breakEvenShare } = figures;
  if (breakEvenShare === null) return toSentence(toReasons(figures, words).breakEven);
  const share = words.percent(breakEvenShare);
  return words.t(breakEvenShare > 1 ? 'impact.paysOffNever' : 'impact.paysOffIf', { share });
}

/** A reason stands alone here. */
function toSentence(reason: string): string {
  return `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`;
}

function toNotes(figures: ImpactFigures, words: ImpactWords): ImpactLine['notes'] {
  const { t } = words;
  const { openMonths, missingMonths, openCostMinor, missingCostMinor, outsideCostMinor } = figures;
  const list = (months: string[]) => months.map(words.month).join(', ');
  return [
    ...(openMonths.length === 0
      ? []
      : [
          {
            key: 'open' as const,
            text: t('impact.openShort', { count: openMonths.length }),
            hint: `${t('impact.openMonths', { count: openMonths.length, months: list(openMonths) })}. ${t(
              'impact.openHint',
              { cost: words.money(openCostMinor) },
            )}`,
          },
        ]),
    ...(missingMonths.length === 0
      ? []
      : [
          {
            key: 'missing' as const,
            text: t('impact.missingShort', { count: missingMonths.length }),
            hint: `${t('impact.missingMonths', { count: missingMonths.length, months: list(missingMonths) })}. ${t(
              'impact.missingHint',
              { cost: words.money(missingCostMinor) },
            )}`,
          },
        ]),
    ...(outsideCostMinor === 0
      ? []
      : [
          {
            key: 'outside' as const,
            text: t('impact.outsideShort', { cost: words.money(outsideCostMinor) }),
            hint: t('impact.outsideHint', { cost: words.money(outsideCostMinor) }),
          },
        ]),
  ];
}
