import { convertAllMinor } from '../currencies/convert-minor';
import { sumMinor } from '../money/sum-minor';

/**
 * A line planned in another currency, in the organisation's: the year converted at the plan rate and rounded once; the
 * months add up to it.
 *
 * What a month is depends on those before it only, so the closed months of a forecast stay when a later one changes.
 * Units: minor units of each currency; `rateE9` units of `from` for one unit of `to`, x 10^9.
 * @throws {DomainError} those of {@link convertAllMinor}.
 * @see DOMAIN.md 3: foreign amounts keep the original and the rate used; rounding happens once, on the amount
 * @example convertLine({ foreignMonthsMinor, from: 'USD', to: 'EUR', rateE9: 1_100_000_000 }).totalMinor //=> 100000
 */
export function convertLine(input: {
  foreignMonthsMinor: readonly number[];
  from: string;
  to: string;
  rateE9: number;
}): { totalMinor: number; amountsMinor: number[] } {
  const { foreignMonthsMinor, ...rate } = input;
  const amountsMinor = convertAllMinor(foreignMonthsMinor, rate);
  return { totalMinor: sumMinor(amountsMinor), amountsMinor };
}
