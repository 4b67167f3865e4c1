import { allocateMinor } from '../money/allocate-minor';
import { splitAmount, type SplitRule } from './split-amount';

/**
 * The parts of a booked cost: its amount by the rule, its time in the same proportion.
 *
 * Units: minor units and minutes. Sign: of the posting. Both add up; time follows typed amounts by their size.
 * @throws {DomainError} those of splitAmount.
 * @see DOMAIN.md 4: one invoice can be split by amounts, percentages or an allocation key
 * @example splitPosting({ amountMinor: 100, minutes: 60 }, { method: 'key', weights: [1, 3] })
 *   //=> [{ amountMinor: 25, minutes: 15 }, { amountMinor: 75, minutes: 45 }]
 */
export function splitPosting(
  { amountMinor, minutes }: { amountMinor: number; minutes: number },
  rule: SplitRule,
): { amountMinor: number; minutes: number }[] {
  const amounts = splitAmount(amountMinor, rule);
  const times =
    rule.method === 'amount' ? allocateMinor(minutes, amounts.map(Math.abs)) : splitAmount(minutes, rule);
  return amounts.map((amount, index) => ({ amountMinor: amount, minutes: times[index] ?? 0 }));
}
