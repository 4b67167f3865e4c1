import { convertMinor } from '../currencies/convert-minor';
import { sumMinor } from '../money/sum-minor';

/**
 * A line planned in another currency, in the organisation's: each month converted at the plan rate and rounded by itself,
 * so that a locked month stays the same amount in both.
 *
 * Units: minor units of each currency; `rateE9` units of `from` for one unit of `to`, x 10^9. The months add up to the total.
 * @throws {DomainError} those of {@link convertMinor}.
 * @see DOMAIN.md 3: foreign amounts keep the original and the rate used; rounding happens once, on the amount
 * @example convertLine({ foreignMonthsMinor, from: 'USD', to: 'EUR', rateE9: 1_077_600_000 }).totalMinor //=> 92799
 */
export function convertLine(input: {
  foreignMonthsMinor: readonly number[];
  from: string;
  to: string;
  rateE9: number;
}): { totalMinor: number; amountsMinor: number[] } {
  const { foreignMonthsMinor, ...rate } = input;
  const amountsMinor = foreignMonthsMinor.map((amountMinor) => convertMinor({ amountMinor, ...rate }));
  return { totalMinor: sumMinor(amountsMinor), amountsMinor };
}
