import { computeAdstock } from './compute-adstock';
import { saturate, type Saturation } from './saturate';

/** How spend turns into effect: first it carries over, then it saturates, then it waits. */
export interface SpendTransform {
  lagMonths: number;
  carryOver: number;
  saturation: Saturation;
}

/**
 * Spend as it works: adstock, then saturation, then the lag. The first `lagMonths` months are unknown: null.
 *
 * Units: those of the spend without saturation, else none.
 * @throws {DomainError} that of `computeAdstock`.
 * @example transformSpend([1, 2, 3], { lagMonths: 1, carryOver: 0, saturation: { kind: 'none' } }) //=> [null, 1, 2]
 */
export function transformSpend(
  spend: readonly number[],
  { lagMonths, carryOver, saturation }: SpendTransform,
): (number | null)[] {
  const working = computeAdstock(spend, carryOver).map((value) => saturate(value, saturation));
  return spend.map((_, month) => (month < lagMonths ? null : (working[month - lagMonths] ?? null)));
}
