import { DomainError } from '../errors/domain-error';
import { requireShareBp } from '../impact/require-share-bp';

/**
 * Passes when the weights of one list total 100 %, or when the list is empty: then nothing is split.
 *
 * Units: basis points, 0 to 10,000 each.
 * @throws {DomainError} `strategy.weights-not-100` with the `totalBp`; `strategy.link-twice` when something is named
 *   twice; `impact.not-share` when a weight is no integer from 0 to 10,000.
 * @see DOMAIN.md 4: links carry weights that total 100 %, so sums stay sums
 * @example requireWholeWeights([{ id: 'a', weightBp: 6_000 }, { id: 'b', weightBp: 4_000 }]) // passes
 */
export function requireWholeWeights(links: readonly { id: string; weightBp: number }[]): void {
  if (links.length === 0) return;
  const totalBp = links.reduce((total, { weightBp }) => total + requireShareBp(weightBp), 0);
  if (new Set(links.map(({ id }) => id)).size !== links.length)
    throw new DomainError('strategy.link-twice', {});
  if (totalBp !== 10_000) throw new DomainError('strategy.weights-not-100', { totalBp });
}
