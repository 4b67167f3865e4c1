import { DomainError } from '../errors/domain-error';
import { toEffect, type Effect } from '../variance/effect';
import type { KpiDirection } from './kpi-types';

export interface KpiJudgementInput {
  value: number | null;
  target: number | null;
  direction: KpiDirection;
  bandLow?: number | null;
  bandHigh?: number | null;
}

/**
 * What a KPI value means against its target: more is not always better.
 *
 * `up` and `down` compare with the target, on it is neutral. `band` ignores the target: favourable from `bandLow` to
 * `bandHigh`, both included and either may be open, else unfavourable. Null when there is nothing to compare.
 * Units: all figures in the same unit (value x 10^4).
 * @throws {DomainError} `kpis.band-inverted` when `bandLow` is above `bandHigh`.
 * @see DOMAIN.md 3: favourable = sign(variance) x direction, or a target band
 * @example judgeKpi({ value: 9, target: 10, direction: 'down' }) //=> 'favourable'
 */
export function judgeKpi(input: KpiJudgementInput): Effect | null {
  const { value, target, direction } = input;
  const bandLow = input.bandLow ?? null;
  const bandHigh = input.bandHigh ?? null;
  if (bandLow !== null && bandHigh !== null && bandLow > bandHigh) {
    throw new DomainError('kpis.band-inverted', { bandLow, bandHigh });
  }
  if (value === null) return null;
  if (direction === 'band') {
    if (bandLow === null && bandHigh === null) return null;
    return value >= (bandLow ?? value) && value <= (bandHigh ?? value) ? 'favourable' : 'unfavourable';
  }
  if (target === null) return null;
  return toEffect(direction === 'up' ? value - target : target - value);
}
