import { DomainError } from '../errors/domain-error';

const EXPONENTS: ReadonlyMap<string, number> = new Map([
  ...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'
    .split(' ')
    .map((code) => [code, 0] as const),
  ...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3] as const),
  ...'CLF UYW'.split(' ').map((code) => [code, 4] as const),
]);

/**
 * Decimal places of a currency's minor unit.
 *
 * Units: number of decimals, 0 to 4; 2 for every code the standard gives no other figure for.
 * @throws {DomainError} `money.not-currency-code` when the code is not three capital letters.
 * @see ISO 4217, list one, column "minor unit"
 * @example currencyExponent('JPY') //=> 0
 */
export function currencyExponent(code: string): number {
  if (!/^[A-Z]{3}$/.test(code)) throw new DomainError('money.not-currency-code', { code });
  return EXPONENTS.get(code) ?? 2;
}
