import { computeVariance, type Variance, type VarianceInput } from '../variance/compute-variance';

export interface ExceptionInput extends VarianceInput {
  key: string;
}

/**
 * The lines a leader should hear about first: the largest unfavourable variances, then the largest favourable ones.
 * Lines on plan are no exceptions. Equal variances are ordered by key, so the same figures give the same page.
 *
 * Units: minor units; the variance is added to each row. Sign: as in `computeVariance`. `limit` is a count.
 * @throws {DomainError} `money.not-minor-units`.
 * @see Management by exception; DOMAIN.md 3, variance
 * @example rankCostExceptions([{ key: 'media', kind: 'cost', planMinor: 100, actualMinor: 130 }], 3).at(0)?.deltaMinor //=> 30
 */
export function rankCostExceptions<T extends ExceptionInput>(
  rows: readonly T[],
  limit: number,
): (T & Variance)[] {
  return rows
    .map((row) => ({ ...row, ...computeVariance(row) }))
    .filter(({ effect }) => effect !== 'neutral')
    .sort((a, b) => rankOf(a) - rankOf(b) || sizeOf(b) - sizeOf(a) || compareKeys(a.key, b.key))
    .slice(0, Math.max(0, limit));
}

function rankOf({ effect }: Variance): number {
  return effect === 'unfavourable' ? 0 : 1;
}

function sizeOf({ deltaMinor }: Variance): number {
  return Math.abs(deltaMinor);
}

/** By code unit, not by locale: the order must not depend on the machine. */
function compareKeys(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
