import { toDayNumber } from '../calendar/day-number';
import { DomainError } from '../errors/domain-error';
import type { ContractTerms } from './contract-terms';

const LONGEST_YEARS_IN_DAYS = 20 * 366;

/**
 * Holds what was agreed against the rules that make its dates and costs defined.
 *
 * Units: dates `YYYY-MM-DD`, whole months.
 * @throws {DomainError} `contract.reversed` when it ends before it starts, `contract.too-long` beyond 20 years,
 *   `contract.renewal-missing` when it renews by itself for no stated term, `contract.renewal-not-whole` when a further
 *   term is no whole number of billing intervals, `calendar.not-date`.
 * @example requireContract({ ...terms, autoRenews: true, intervalMonths: 12, renewalMonths: 6 }) // throws
 */
export function requireContract(terms: ContractTerms): void {
  const days = toDayNumber(terms.endDate) - toDayNumber(terms.startDate);
  if (days < 0) throw new DomainError('contract.reversed', {});
  if (days > LONGEST_YEARS_IN_DAYS) throw new DomainError('contract.too-long', {});
  if (!terms.autoRenews) return;
  if (terms.renewalMonths === null || terms.renewalMonths < 1)
    throw new DomainError('contract.renewal-missing', {});
  if (terms.renewalMonths % terms.intervalMonths !== 0)
    throw new DomainError('contract.renewal-not-whole', { intervalMonths: terms.intervalMonths });
}
