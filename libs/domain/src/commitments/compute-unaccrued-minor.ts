import { addMinor } from '../money/add-minor';
import { subtractMinor } from '../money/subtract-minor';

export interface UnaccruedInput {
  /** What was not to be accrued before. */
  unaccruedMinor: number;
  receivedBeforeMinor: number;
  receivedMinor: number;
  /** Whether what is received is to be accrued. */
  accrues: boolean;
}

/**
 * What of a receipt is not to be accrued: nothing when it accrues, else what came with it; a correction downwards takes
 * that first.
 *
 * Units: minor units; the result is never negative.
 * @throws {DomainError} `money.not-minor-units`.
 * @see DOMAIN.md 1: accrual
 * @example computeUnaccruedMinor({ unaccruedMinor: 0, receivedBeforeMinor: 20, receivedMinor: 60, accrues: false }) //=> 40
 */
export function computeUnaccruedMinor(input: UnaccruedInput): number {
  if (input.accrues) return 0;
  const cameMinor = subtractMinor(input.receivedMinor, input.receivedBeforeMinor);
  return Math.max(0, addMinor(input.unaccruedMinor, cameMinor));
}
