import type { Month } from '../calendar/month';
import { divideRounded } from '../money/divide-rounded';
import { sumMinor } from '../money/sum-minor';
import { takeBp } from '../money/take-bp';
import { toSafeInteger } from '../money/to-safe-integer';
import type { PhasingTerms } from './phasing-terms';
import { isPaymentMonth } from './recurring';
import { requireTwelve } from './require-twelve';

/**
 * Twelve months that terms give by themselves, without a total: the payments of a contract, or last year's actuals x
 * factor, each month rounded by itself. Null for terms that only spread a total.
 *
 * Units: minor units of the line's currency, or minutes. Sign: of the contract's amount, or of the actuals.
 * @throws {DomainError} `phasing.not-twelve-months`, `calendar.not-month`, `money.not-minor-units`.
 * @see DOMAIN.md 4, phasing: recurring; previous year's actuals x factor
 * @example planFromTerms({ kind: 'previous-year', factorBp: 10_300, fiscalYear: 2025, monthsBefore: [100_00, ...] }, months)
 *   //=> [10300, ...]
 */
export function planFromTerms(terms: PhasingTerms | null, months: readonly Month[]): number[] | null {
  if (terms?.kind === 'recurring')
    return requireTwelve(months).map((month) => (isPaymentMonth(terms, month) ? terms.amountMinor : 0));
  if (terms?.kind === 'previous-year')
    return requireTwelve(terms.monthsBefore).map((month) => takeBp(month, terms.factorBp));
  return null;
}

/**
 * The terms after a total was typed over what they gave: the amount of one payment, or the factor, that comes nearest.
 *
 * Units: minor units; the factor in basis points, null-safe: without payments or actuals they stay as they are.
 * @throws {DomainError} `money.not-minor-units`.
 * @see DOMAIN.md 4, phasing: changing the yearly total re-phases by the same method
 * @example settleTerms({ ...quarterly, amountMinor: 1 }, months, 400_00)?.amountMinor //=> 10000
 */
export function settleTerms(
  terms: PhasingTerms | null,
  months: readonly Month[],
  totalMinor: number,
): PhasingTerms | null {
  const quotient = (numerator: bigint, denominator: number) =>
    toSafeInteger(divideRounded(numerator, BigInt(denominator)));
  if (terms?.kind === 'recurring') {
    const payments = months.filter((month) => isPaymentMonth(terms, month)).length;
    return payments === 0 ? terms : { ...terms, amountMinor: quotient(BigInt(totalMinor), payments) };
  }
  if (terms?.kind === 'previous-year') {
    const before = sumMinor(terms.monthsBefore);
    return before === 0 ? terms : { ...terms, factorBp: quotient(BigInt(totalMinor) * 10_000n, before) };
  }
  return terms;
}
