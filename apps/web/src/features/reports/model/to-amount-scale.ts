import type { VariancePoint } from '../../../charts';
import type { ReportWords } from './report-words';

/** How the amounts of one chart are written: the unit stands in its title, the figures stay short. */
export interface AmountScale {
  unit: string;
  formatValue: (minor: number) => string;
  formatVariance: (minor: number) => string;
  /** A variance written as zero is not judged: red beside 0.0 would only puzzle. */
  toShown: (variance: VariancePoint | null) => VariancePoint | null;
}

/** Plain below ten thousand, then thousands, then millions; one decimal where two digits would say too little. */
export function toAmountScale(
  amounts: { valuesMinor: number[]; variancesMinor: number[] },
  words: ReportWords,
): AmountScale {
  const largest = largestOf([...amounts.valuesMinor, ...amounts.variancesMinor]) / words.minorPerMajor;
  const tier = largest < 10_000 ? 'plain' : largest < 10_000_000 ? 'thousands' : 'millions';
  const divisor = { plain: 1, thousands: 1_000, millions: 1_000_000 }[tier] * words.minorPerMajor;
  const decimalsFor = (list: number[]) => (tier !== 'plain' && largestOf(list) / divisor < 100 ? 1 : 0);
  const [value, variance] = [decimalsFor(amounts.valuesMinor), decimalsFor(amounts.variancesMinor)];
  return {
    unit: words.amountUnit(tier),
    formatValue: (minor) => words.number(minor / divisor, value, false),
    formatVariance: (minor) => words.number(minor / divisor, variance, true),
    toShown: (point) =>
      point && Math.abs(point.value / divisor) * 10 ** variance < 0.5
        ? { ...point, effect: 'neutral' }
        : point,
  };
}

function largestOf(list: number[]): number {
  return list.reduce((largest, amount) => Math.max(largest, Math.abs(amount)), 0);
}
