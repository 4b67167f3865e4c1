import { DomainError } from '../errors/domain-error';
import { currencyExponent } from '../money/currency-exponent';
import { divideRounded } from '../money/divide-rounded';
import { requireMinor } from '../money/require-minor';
import { requireScaled } from '../money/require-scaled';
import { roundRunning } from '../money/round-running';
import { toSafeInteger } from '../money/to-safe-integer';

const E9 = 10n ** 9n;

export interface ConversionInput {
  amountMinor: number;
  /** Currency of the amount. */
  from: string;
  /** Currency of the result: the rate is quoted against one unit of it. */
  to: string;
  rateE9: number;
}

/**
 * An amount in another currency, by an exact quotient that is rounded once.
 *
 * Units: minor units of each currency; `rateE9` units of `from` for one unit of `to`, x 10^9 (indirect quotation, as the
 * ECB publishes its reference rates). Sign: kept; halves away from zero.
 * @throws {DomainError} `rates.not-positive` for a rate of 0 or less; `money.not-minor-units`, `money.not-currency-code`,
 *   `number.not-scaled-integer`.
 * @see Art. 4 Regulation (EC) No 1103/97: convert at the full rate, round the result; ECB euro foreign exchange reference rates
 * @example convertMinor({ amountMinor: 1_000_00, from: 'USD', to: 'EUR', rateE9: 1_077_600_000 }) //=> 92799
 */
export function convertMinor({ amountMinor, ...rate }: ConversionInput): number {
  const { factor, denominator } = toQuotient(rate);
  return toSafeInteger(divideRounded(BigInt(requireMinor(amountMinor)) * factor, denominator));
}

/**
 * Several amounts that belong together, converted at one rate: their sum is the converted sum, to the cent.
 *
 * Units: as {@link convertMinor}. Each amount may be rounded up or down, by {@link roundRunning}.
 * @throws {DomainError} as {@link convertMinor}.
 * @see Art. 4 Regulation (EC) No 1103/97: convert at the full rate, round the result
 * @example convertAllMinor([91_67, 91_67, 91_66], { from: 'USD', to: 'EUR', rateE9: 1_100_000_000 }) //=> [8334, 8333, 8333]
 */
export function convertAllMinor(
  amountsMinor: readonly number[],
  rate: Omit<ConversionInput, 'amountMinor'>,
): number[] {
  const { factor, denominator } = toQuotient(rate);
  return roundRunning(
    amountsMinor.map((amountMinor) => BigInt(requireMinor(amountMinor)) * factor),
    denominator,
  );
}

function toQuotient({ from, to, rateE9 }: Omit<ConversionInput, 'amountMinor'>) {
  requirePositive(rateE9);
  return {
    factor: E9 * 10n ** BigInt(currencyExponent(to)),
    denominator: BigInt(rateE9) * 10n ** BigInt(currencyExponent(from)),
  };
}

/**
 * Rate between two currencies that are both quoted against a third: units of `from` for one unit of `to`.
 *
 * Units: all three rates x 10^9; the result is rounded once.
 * @throws {DomainError} `rates.not-positive` when one of them is 0 or less or the result rounds to 0.
 * @see Art. 4 (4) Regulation (EC) No 1103/97, conversion by way of the euro
 * @example crossRateE9({ fromE9: 1_077_600_000, toE9: 854_480_000 }) //=> 1261117873
 */
export function crossRateE9({ fromE9, toE9 }: { fromE9: number; toE9: number }): number {
  requirePositive(fromE9);
  requirePositive(toE9);
  return requirePositive(toSafeInteger(divideRounded(BigInt(fromE9) * E9, BigInt(toE9))));
}

function requirePositive(rateE9: number): number {
  if (requireScaled('rateE9', rateE9) <= 0) throw new DomainError('rates.not-positive', { rateE9 });
  return rateE9;
}
