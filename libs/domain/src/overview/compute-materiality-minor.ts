import { divideRounded } from '../money/divide-rounded';
import { requireMinor } from '../money/require-minor';

const PER_MILLE = 5n;

/**
 * The smallest cost variance that is worth a leader's minute: half a per cent of the plan to date.
 *
 * Units: minor units, never negative. A plan of 0 makes every variance material.
 * @throws {DomainError} `money.not-minor-units`.
 * @see ISA 320 (materiality as a share of a benchmark); the half per cent is our own choice
 * @example computeMaterialityMinor(1_000_000_00) //=> 5_000_00
 */
export function computeMaterialityMinor(planToDateMinor: number): number {
  return Number(divideRounded(BigInt(Math.abs(requireMinor(planToDateMinor))) * PER_MILLE, 1_000n));
}
