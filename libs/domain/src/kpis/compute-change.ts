import { subtractMinor } from '../money/subtract-minor';

export interface ChangeInput {
  current: number | null;
  base: number | null;
}

export interface Change {
  delta: number | null;
  ratio: number | null;
}

/**
 * Change of a value against a base period: previous month, previous year's month, or an explicit one.
 *
 * Units: those of the values (x 10^4 or minor units); `ratio` is delta / |base|, unrounded, null when the base is 0.
 * Both are null when either value was not delivered. Sign: current - base.
 * @throws {DomainError} `money.not-minor-units` when a value is not a safe integer.
 * @see DOMAIN.md 3, revenue change
 * @example computeChange({ current: 110_000, base: 100_000 }) //=> { delta: 10000, ratio: 0.1 }
 */
export function computeChange({ current, base }: ChangeInput): Change {
  if (current === null || base === null) return { delta: null, ratio: null };
  const delta = subtractMinor(current, base);
  return { delta, ratio: base === 0 ? null : delta / Math.abs(base) };
}
