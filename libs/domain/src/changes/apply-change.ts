import { DomainError } from '../errors/domain-error';
import { addMinor } from '../money/add-minor';
import { subtractMinor } from '../money/subtract-minor';
import { requireTwelve } from '../phasing/require-twelve';

/**
 * The months of a line after a change. Nothing is taken that is not there: a month that loses may not fall below 0.
 *
 * Units: minor units or minutes by fiscal period. Sign: a delta is added.
 * @throws {DomainError} `change.exceeds-line` with the period, `phasing.not-twelve-months`, `money.not-minor-units`.
 * @see DOMAIN.md 1, transfer
 * @example applyChange([100, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], [-40, 40, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]).slice(0, 2) //=> [60, 40]
 */
export function applyChange(months: readonly number[], deltas: readonly number[]): number[] {
  const change = requireTwelve(deltas);
  return requireTwelve(months).map((month, index) => {
    const delta = change[index] ?? 0;
    const after = addMinor(month, delta);
    if (delta < 0 && after < 0) throw new DomainError('change.exceeds-line', { period: index + 1 });
    return after;
  });
}

/**
 * The months of a line before its changes: what was approved at first stays reproducible.
 *
 * Units and sign: those of `applyChange`; `changes` are the deltas that were applied.
 * @throws {DomainError} `phasing.not-twelve-months`, `money.not-minor-units`.
 * @see DOMAIN.md 3: current budget = original + supplements +- transfers + carry-forward
 * @example restoreOriginal([60, 40, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], [[-40, 40, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]]).slice(0, 2)
 *   //=> [100, 0]
 */
export function restoreOriginal(
  months: readonly number[],
  changes: readonly (readonly number[])[],
): number[] {
  return changes.reduce<number[]>(
    (present, deltas) =>
      present.map((month, index) => subtractMinor(month, requireTwelve(deltas)[index] ?? 0)),
    [...requireTwelve(months)],
  );
}
