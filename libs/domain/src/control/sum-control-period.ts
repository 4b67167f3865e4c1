import { DomainError } from '../errors/domain-error';
import { sumMinor } from '../money/sum-minor';

export const CONTROL_BASES = ['annual', 'cumulated'] as const;
export type ControlBasis = (typeof CONTROL_BASES)[number];

/**
 * What of twelve fiscal periods a control rule looks at: the whole year, or the periods up to and with the one asked for.
 *
 * Units: minor units; period 1 to 12. Sign: arithmetic.
 * @throws {DomainError} `calendar.not-period`, `money.not-minor-units`.
 * @see DOMAIN.md 4: budget control, annual or cumulated to month
 * @example sumControlPeriod([1, 2, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0], { basis: 'cumulated', period: 2 }) //=> 3
 */
export function sumControlPeriod(
  amountsMinor: readonly number[],
  { basis, period }: { basis: ControlBasis; period: number },
): number {
  if (!Number.isInteger(period) || period < 1 || period > 12)
    throw new DomainError('calendar.not-period', { period });
  return sumMinor(basis === 'annual' ? amountsMinor : amountsMinor.slice(0, period));
}
