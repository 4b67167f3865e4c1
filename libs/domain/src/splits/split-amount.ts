import { DomainError } from '../errors/domain-error';
import { allocateMinor } from '../money/allocate-minor';
import { requireMinor } from '../money/require-minor';
import { sumMinor } from '../money/sum-minor';

/** How an amount is divided: by typed amounts, by percentages, or by the weights of an allocation key. */
export type SplitRule =
  | { method: 'amount'; amountsMinor: readonly number[] }
  | { method: 'percentage'; sharesBp: readonly number[] }
  | { method: 'key'; weights: readonly number[] };

const WHOLE_BP = 10_000;

/**
 * The parts of an amount by a rule; they always add up to it (largest remainder for percentages and keys).
 *
 * Units: minor units; shares in basis points; weights are non-negative integers of any common unit. Sign: of the amount;
 * typed amounts as typed.
 * @throws {DomainError} `split.amounts-differ` with what is missing, `split.not-100-percent`, `split.no-weight` when all
 *   weights are 0, `money.invalid-weights`, `money.not-minor-units`.
 * @see Hare/Niemeyer method; DOMAIN.md 4: one invoice can be split by amounts, percentages or an allocation key
 * @example splitAmount(100, { method: 'percentage', sharesBp: [3_333, 6_667] }) //=> [33, 67]
 */
export function splitAmount(totalMinor: number, rule: SplitRule): number[] {
  if (rule.method === 'amount') {
    const parts = rule.amountsMinor.map(requireMinor);
    const missingMinor = sumMinor([requireMinor(totalMinor), ...parts.map((part) => 0 - part)]);
    if (missingMinor !== 0) throw new DomainError('split.amounts-differ', { missingMinor });
    return parts;
  }
  const weights = rule.method === 'percentage' ? rule.sharesBp : rule.weights;
  if (rule.method === 'percentage' && sumMinor(weights) !== WHOLE_BP)
    throw new DomainError('split.not-100-percent', { totalBp: sumMinor(weights) });
  if (weights.every((weight) => weight === 0)) throw new DomainError('split.no-weight', {});
  return allocateMinor(totalMinor, weights);
}
