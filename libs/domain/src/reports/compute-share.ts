import { requireMinor } from '../money/require-minor';

/**
 * A part of a whole, such as own hours of full cost, or what is left of a plan.
 *
 * Units: minor units in, an unrounded ratio out (0.39 = 39 %); null when the whole is 0. Sign: of the part, whatever the
 * whole's sign.
 * @throws {DomainError} `money.not-minor-units`.
 * @see DOMAIN.md 3: a zero denominator gives null, never infinity
 * @example computeShare(39_00, 100_00) //=> 0.39
 */
export function computeShare(partMinor: number, wholeMinor: number): number | null {
  const whole = Math.abs(requireMinor(wholeMinor));
  return whole === 0 ? null : requireMinor(partMinor) / whole;
}
