import { currencyExponent } from './currency-exponent';
import { divideRounded } from './divide-rounded';
import { requireScaled } from './require-scaled';
import { toSafeInteger } from './to-safe-integer';

export interface PriceTimesQuantity {
  priceMicro: number;
  quantityE4: number;
  currency: string;
}

/**
 * Amount of a quantity at a unit price: exact product, rounded once.
 *
 * Units: `priceMicro` 10^-6 major units, `quantityE4` quantity x 10^4, result minor units of `currency`.
 * Sign: of the product; halves away from zero.
 * @throws {DomainError} `number.not-scaled-integer` for unsafe input, `money.not-minor-units` for an unsafe result,
 *   `money.not-currency-code`.
 * @see DOMAIN.md 3: unit prices are exact decimals, rounding happens once, on the amount
 * @example multiplyToMinor({ priceMicro: 3_500, quantityE4: 1_000_0000, currency: 'EUR' }) //=> 350
 */
export function multiplyToMinor({ priceMicro, quantityE4, currency }: PriceTimesQuantity): number {
  const product =
    BigInt(requireScaled('priceMicro', priceMicro)) * BigInt(requireScaled('quantityE4', quantityE4));
  const microE4PerMinor = 10n ** BigInt(6 + 4 - currencyExponent(currency));
  return toSafeInteger(divideRounded(product, microE4PerMinor));
}
