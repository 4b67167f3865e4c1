import { DomainError } from '../errors/domain-error';
import { allocateMinor } from '../money/allocate-minor';
import { splitLine } from './split-line';
import type { SplitRule } from './split-amount';

export interface HoursSplitInput {
  minutes: readonly number[];
  amountsMinor: readonly number[];
  rule: SplitRule;
}

/**
 * The parts of planned hours: the time by the rule, and each month's cost by the time, so that both add up in every month.
 * A part's cost differs from its hours x rate by less than a cent a month.
 *
 * Units: minutes and minor units of twelve periods. Sign: of the line.
 * @throws {DomainError} `split.hours-by-amount` because hours follow percentages or keys, those of splitAmount.
 * @see DOMAIN.md 3: internal cost = sum(hours x rate)
 * @example splitHours({ minutes, amountsMinor, rule: { method: 'key', weights: [1, 2] } })
 */
export function splitHours({ minutes, amountsMinor, rule }: HoursSplitInput): {
  minutes: number[];
  amountsMinor: number[];
}[] {
  if (rule.method === 'amount') throw new DomainError('split.hours-by-amount', {});
  const count = rule.method === 'percentage' ? rule.sharesBp.length : rule.weights.length;
  const times = splitLine({ monthsMinor: minutes, rule, periods: Array.from({ length: count }, () => null) });
  const costs = amountsMinor.map((amountMinor, at) =>
    allocateMinor(
      amountMinor,
      times.map((part) => part[at] ?? 0),
    ),
  );
  return times.map((part, index) => ({
    minutes: part,
    amountsMinor: costs.map((month) => month[index] ?? 0),
  }));
}
