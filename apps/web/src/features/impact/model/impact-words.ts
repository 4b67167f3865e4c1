import type { ImpactLink, Kpi } from '@etat/contracts';
import {
  formatBp,
  formatKpi,
  formatMicro,
  formatMoney,
  formatMonth,
  formatNumber,
  formatPercent,
  type Language,
  type Translate,
} from '@etat/messages';

/** The vocabulary of impact in one language and currency: models build their sentences from it. */
export interface ImpactWords {
  t: Translate;
  currency: string;
  /** Whole major units, for sentences and tables. */
  money: (minor: number) => string;
  /** Without the currency, for tables under a line that names it. */
  plainMoney: (minor: number) => string;
  /** To the minor unit, for a derivation that can be followed by hand. */
  exactMoney: (minor: number) => string;
  price: (micro: number) => string;
  percent: (ratio: number) => string;
  /** A dash where no share is claimed. */
  shareBp: (bp: number | null) => string;
  ratio: (ratio: number) => string;
  exactRatio: (ratio: number) => string;
  method: (method: ImpactLink['method'] | null) => string;
  month: (month: string) => string;
  kpi: (unit: Kpi['unit'], valueE4: number) => string;
  baseline: (baseline: ImpactLink['baseline'], unit: Kpi['unit']) => string;
}

export function createImpactWords({
  language,
  currency,
  t,
}: {
  language: Language;
  currency: string;
  t: Translate;
}): ImpactWords {
  const month = (text: string) => formatMonth(language, text);
  const kpi = (unit: Kpi['unit'], valueE4: number) => formatKpi(language, valueE4, unit, currency);
  return {
    t,
    currency,
    money: (minor) => formatMoney(language, minor, currency, { decimals: 0 }),
    plainMoney: (minor) => formatMoney(language, minor, currency, { decimals: 0, plain: true }),
    exactMoney: (minor) => formatMoney(language, minor, currency),
    price: (micro) => formatMicro(language, micro, currency),
    // Below one percent the first decimal says too little: 0.04 % and 0.14 % are far apart.
    percent: (ratio) => formatPercent(language, ratio, { decimals: Math.abs(ratio) < 0.01 ? 2 : 1 }),
    shareBp: (bp) => (bp === null ? '–' : formatBp(language, bp)),
    // "does not pay off: ROI 0.0" would contradict itself: close to zero the second decimal tells gain from loss.
    ratio: (ratio) =>
      formatNumber(language, ratio, { decimals: ratio !== 0 && Math.abs(ratio) < 0.1 ? 2 : 1 }),
    exactRatio: (ratio) => formatNumber(language, ratio, { decimals: 2 }),
    method: (method) => toMethodText(method, t),
    month,
    kpi,
    baseline: (baseline, unit) => {
      switch (baseline.kind) {
        case 'previous-year':
          return t('impact.phraseBaselinePreviousYear');
        case 'fixed':
          return t('impact.phraseBaselineFixed', { value: kpi(unit, baseline.valueE4) });
        case 'average':
          return t('impact.phraseBaselineAverage', {
            from: month(baseline.fromMonth),
            to: month(baseline.toMonth),
          });
      }
    },
  };
}

function toMethodText(method: ImpactLink['method'] | null, t: Translate): string {
  switch (method) {
    case 'assumption':
      return t('impact.methodAssumption');
    case 'experiment':
      return t('impact.methodExperiment');
    case 'model':
      return t('impact.methodModel');
    case null:
      return t('impact.methodNone');
  }
}
