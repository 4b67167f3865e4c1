import { addMinor } from '../money/add-minor';
import { sumMinor } from '../money/sum-minor';
import { requireTwelve } from '../phasing/require-twelve';
import { computeAvailableMinor } from './compute-available-minor';

export interface BudgetUseInput {
  planMinor: readonly number[];
  actualMinor: readonly number[];
  /** Open commitments by the period in which they fall due. */
  openCommitmentMinor: readonly number[];
  forecastMinor: number;
}

export interface BudgetUse {
  openCommitmentMinor: number;
  /** Plan of the year - everything booked in it - open commitments due in it. */
  availableAfterCommitmentsMinor: number;
  /** Booked + open commitments due this year: the year cannot end lower. */
  forecastFloorMinor: number;
  /** Whether the forecast promises less than what is booked and ordered already. */
  isForecastBelowFloor: boolean;
}

/**
 * How far the budget of a year is used up by what was booked and ordered.
 *
 * Open commitments are those of now, so that everything booked counts beside them, open months included: otherwise an
 * invoice of the running month, which reduces its order, would seem to free money.
 * Units: minor units by fiscal period. Sign: cost is positive; negative `availableAfterCommitmentsMinor` is over-committed.
 * @throws {DomainError} `phasing.not-twelve-months`, `money.not-minor-units`.
 * @see DOMAIN.md 3: available; floor of the year-end forecast
 * @example computeBudgetUse({ planMinor, actualMinor, openCommitmentMinor, forecastMinor }).availableAfterCommitmentsMinor //=> 250_00
 */
export function computeBudgetUse(input: BudgetUseInput): BudgetUse {
  const toYear = (periods: readonly number[]) => sumMinor(requireTwelve(periods));
  const actualMinor = toYear(input.actualMinor);
  const openCommitmentMinor = toYear(input.openCommitmentMinor);
  const forecastFloorMinor = addMinor(actualMinor, openCommitmentMinor);
  return {
    openCommitmentMinor,
    availableAfterCommitmentsMinor: computeAvailableMinor({
      budgetMinor: toYear(input.planMinor),
      actualMinor,
      openCommitmentMinor,
    }),
    forecastFloorMinor,
    isForecastBelowFloor: input.forecastMinor < forecastFloorMinor,
  };
}
