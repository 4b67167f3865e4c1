import { requireMinor } from './require-minor';

/**
 * Rounds a fractional amount of minor units to whole ones, halves away from zero.
 *
 * Units: minor units in and out. Sign: kept; rounding is symmetric about zero. Stored amounts never pass through
 * here: they are integers from the start. It is for figures that arrive as a float.
 * @throws {DomainError} `money.not-minor-units` when the value is not finite or its rounding is not a safe integer.
 * @see DIN 1333, kaufmännisches Runden
 * @example roundMinor(-2.5) //=> -3
 */
export function roundMinor(value: number): number {
  return requireMinor(Math.sign(value) * Math.round(Math.abs(value)));
}
