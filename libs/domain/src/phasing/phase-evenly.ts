import { allocateMinor } from '../money/allocate-minor';

/**
 * Twelve parts as equal as integers allow that add up to the total exactly; the earliest months carry the surplus.
 *
 * Units: minor units or minutes, in and out. Sign: of the total.
 * @throws {DomainError} `money.not-minor-units` when the total is not a safe integer.
 * @see Hare/Niemeyer method; DOMAIN.md 4, phasing even
 * @example phaseEvenly(14) //=> [2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]
 */
export function phaseEvenly(totalMinor: number): number[] {
  return allocateMinor(totalMinor, new Array<number>(12).fill(1));
}
