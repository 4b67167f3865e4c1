import { fitLeastSquares } from './fit-least-squares';

/**
 * Variance inflation of one column: 1 / (1 - R2) of it on all others. 1 is unrelated; from 10 on the column can hardly
 * be told apart from the rest.
 *
 * @throws {DomainError} those of `factorise`; `others` hold the intercept. A constant column gives null, a column that
 *   is a combination of the others Infinity is never returned: null too.
 * @see O'Brien (2007), Quality & Quantity 41: a caution regarding rules of thumb for variance inflation factors
 * @example computeVif([1, 2, 3], [[1, 1, 1], [1, 0, 1]]) //=> 1
 */
export function computeVif(column: ArrayLike<number>, others: readonly ArrayLike<number>[]): number | null {
  const { rSquared } = fitLeastSquares({ design: others, response: column });
  return rSquared === null || rSquared >= 1 ? null : 1 / (1 - rSquared);
}
