import { multiplyToMinor } from '../money/multiply-to-minor';
import { requireMinor } from '../money/require-minor';

export type ExternalTotalInput =
  { amountMinor: number } | { quantityE4: number; unitPriceMicro: number; currency: string };

/**
 * Yearly total of an external budget line: the amount as entered, or quantity x unit price rounded once.
 *
 * Units: minor units; `quantityE4` quantity x 10^4; `unitPriceMicro` 10^-6 major units. Sign: as entered.
 * @throws {DomainError} `money.not-minor-units`, `number.not-scaled-integer`, `money.not-currency-code`.
 * @see DOMAIN.md 3: unit prices are exact decimals, rounding happens once, on the amount
 * @example computeExternalTotalMinor({ quantityE4: 3_0000, unitPriceMicro: 980_000_000, currency: 'EUR' }) //=> 294000
 */
export function computeExternalTotalMinor(input: ExternalTotalInput): number {
  if ('amountMinor' in input) return requireMinor(input.amountMinor);
  const { quantityE4, unitPriceMicro, currency } = input;
  return multiplyToMinor({ priceMicro: unitPriceMicro, quantityE4, currency });
}
