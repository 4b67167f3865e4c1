import { DomainError } from '../errors/domain-error';
import { allocateMinor } from '../money/allocate-minor';
import { sumMinor } from '../money/sum-minor';
import { rephase } from '../phasing/rephase';
import { splitAmount, type SplitRule } from './split-amount';
import { splitMonths } from './split-months';

export interface LineSplitInput {
  /** Twelve fiscal periods. */
  monthsMinor: readonly number[];
  rule: SplitRule;
  /** Per part the periods it is spread over evenly; null keeps the shape of the line. */
  periods: readonly (readonly boolean[] | null)[];
}

/**
 * The months of the parts of a planned cost. The parts add up to the line; while none is moved to other periods, they
 * add up in every month too.
 *
 * Units: minor units. Sign: of the line; typed amounts as typed.
 * @throws {DomainError} those of splitAmount; `split.no-period` when a part is spread over none, `phasing.not-twelve-months`.
 * @see DOMAIN.md 4: split over initiatives, cost centres and months
 * @example splitLine({ monthsMinor, rule: { method: 'percentage', sharesBp: [5_000, 5_000] }, periods: [null, null] })
 */
export function splitLine({ monthsMinor, rule, periods }: LineSplitInput): number[][] {
  const amounts = splitAmount(sumMinor(monthsMinor), rule);
  const isOneSign = amounts.every((amount) => amount >= 0) || amounts.every((amount) => amount <= 0);
  if (isOneSign && periods.every((each) => each === null)) return splitMonths(monthsMinor, toWeights(rule));
  return amounts.map((totalMinor, at) => {
    const own = periods[at] ?? null;
    if (own === null) return rephase({ method: 'manual', monthsMinor, totalMinor });
    if (!own.some(Boolean)) throw new DomainError('split.no-period', {});
    return allocateMinor(
      totalMinor,
      own.map((isChosen) => (isChosen ? 1 : 0)),
    );
  });
}

function toWeights(rule: SplitRule): readonly number[] {
  if (rule.method === 'amount') return rule.amountsMinor.map(Math.abs);
  return rule.method === 'percentage' ? rule.sharesBp : rule.weights;
}
