import { subtractMinor } from '../money/subtract-minor';
import { toEffect, type Effect } from './effect';

export type VarianceKind = 'cost' | 'revenue';

export interface VarianceInput {
  kind: VarianceKind;
  planMinor: number;
  actualMinor: number;
}

export interface Variance {
  deltaMinor: number;
  ratio: number | null;
  effect: Effect;
}

/**
 * Static-budget variance of one line in one period.
 *
 * Units: `*Minor` are integers in the currency's minor unit; `ratio` is delta / |plan|, unrounded, null when plan is 0.
 * Sign: delta is arithmetic (actual - plan); `effect` says what it does to profit.
 * @throws {DomainError} `money.not-minor-units` when an amount or the delta is not a safe integer.
 * @see Horngren, Datar, Rajan: Cost Accounting, flexible budgets and variances
 * @example computeVariance({ kind: 'cost', planMinor: 100_00, actualMinor: 90_00 })
 *   //=> { deltaMinor: -1000, ratio: -0.1, effect: 'favourable' }
 */
export function computeVariance({ kind, planMinor, actualMinor }: VarianceInput): Variance {
  const deltaMinor = subtractMinor(actualMinor, planMinor);
  const ratio = planMinor === 0 ? null : deltaMinor / Math.abs(planMinor);
  return { deltaMinor, ratio, effect: toEffect(kind === 'revenue' ? deltaMinor : -deltaMinor) };
}
