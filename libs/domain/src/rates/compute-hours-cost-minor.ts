import { currencyExponent } from '../money/currency-exponent';
import { divideRounded } from '../money/divide-rounded';
import { requireScaled } from '../money/require-scaled';
import { toSafeInteger } from '../money/to-safe-integer';

export interface HoursCostInput {
  minutes: number;
  rateMicro: number;
  currency: string;
}

/**
 * Cost of time at an hourly rate: exact product, rounded once.
 *
 * Units: `minutes` integer minutes, `rateMicro` 10^-6 major units per hour, result minor units of `currency`.
 * Sign: of the product (a correction books negative minutes); halves away from zero.
 * @throws {DomainError} `number.not-scaled-integer`, `money.not-currency-code`, `money.not-minor-units`.
 * @see DOMAIN.md 3: internal cost = sum(hours x rate(role, date))
 * @example computeHoursCostMinor({ minutes: 90, rateMicro: 75_500_000, currency: 'EUR' }) //=> 11325
 */
export function computeHoursCostMinor({ minutes, rateMicro, currency }: HoursCostInput): number {
  const product = BigInt(requireScaled('minutes', minutes)) * BigInt(requireScaled('rateMicro', rateMicro));
  const minuteMicroPerMinor = 60n * 10n ** BigInt(6 - currencyExponent(currency));
  return toSafeInteger(divideRounded(product, minuteMicroPerMinor));
}
