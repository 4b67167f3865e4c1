import { addDays } from '../calendar/add-days';
import { addMonths } from '../calendar/add-months';
import { monthOf } from '../calendar/date';
import type { Month } from '../calendar/month';
import { sumMinor } from '../money/sum-minor';
import type { ContractTerms } from './contract-terms';
import { listOccurrences } from './list-occurrences';
import { listRenewals } from './list-renewals';

/**
 * What a contract costs in each of these months: its term, and the further ones into which it goes by itself.
 *
 * Units: minor units by month, in the order of `months`. Sign: cost is positive.
 * @throws {DomainError} `calendar.not-month`, `calendar.not-date`, `calendar.out-of-range`.
 * @see DOMAIN.md 4: phasing, recurring
 * @example phaseContract(terms, fiscalMonths(2027, 1)) //=> twelve times 1_200_00
 */
export function phaseContract(terms: ContractTerms, months: readonly Month[]): number[] {
  const last = months.at(-1);
  if (last === undefined) return [];
  const renewals = listRenewals(terms, addDays(`${addMonths(last, 1)}-01`, -1));
  const occurrences = [...listOccurrences(terms), ...renewals.flatMap((renewal) => renewal.occurrences)];
  return months.map((month) =>
    sumMinor(
      occurrences.filter(({ date }) => monthOf(date) === month).map((occurrence) => occurrence.amountMinor),
    ),
  );
}
