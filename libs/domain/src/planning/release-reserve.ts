import { DomainError } from '../errors/domain-error';
import { addMinor } from '../money/add-minor';
import { allocateMinor } from '../money/allocate-minor';
import { requireMinor } from '../money/require-minor';
import { subtractMinor } from '../money/subtract-minor';
import { sumMinor } from '../money/sum-minor';

export interface ReserveReleaseInput {
  /** Months of the reserve, none negative. */
  reserveMinor: readonly number[];
  /** Months of the line that gets the money. */
  lineMinor: readonly number[];
  amountMinor: number;
}

/**
 * The months of a reserve and of a line after an amount moved from one to the other: zero-sum in every month, because
 * it is taken month by month in proportion to the reserve (largest remainder).
 *
 * Units: minor units. Sign: the amount is positive and at most the reserve.
 * @throws {DomainError} `reserve.not-positive`, `reserve.exceeded` with what is there, `money.not-minor-units`.
 * @see DOMAIN.md 4: central reserve; 1: transfer, zero-sum
 * @example releaseReserve({ reserveMinor: [60, 40], lineMinor: [0, 5], amountMinor: 50 })
 *   //=> { reserveMinor: [30, 20], lineMinor: [30, 25] }
 */
export function releaseReserve(input: ReserveReleaseInput): { reserveMinor: number[]; lineMinor: number[] } {
  const { reserveMinor, lineMinor } = input;
  const amountMinor = requireMinor(input.amountMinor);
  if (amountMinor <= 0) throw new DomainError('reserve.not-positive', {});
  const availableMinor = sumMinor(reserveMinor);
  if (amountMinor > availableMinor) throw new DomainError('reserve.exceeded', { availableMinor });
  const moved = allocateMinor(amountMinor, reserveMinor);
  return {
    reserveMinor: reserveMinor.map((month, at) => subtractMinor(month, moved[at] ?? 0)),
    lineMinor: lineMinor.map((month, at) => addMinor(month, moved[at] ?? 0)),
  };
}
