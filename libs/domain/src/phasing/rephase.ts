import { addMinor } from '../money/add-minor';
import { apportion } from '../money/apportion';
import { requireMinor } from '../money/require-minor';
import { sumMinor } from '../money/sum-minor';
import { toSafeInteger } from '../money/to-safe-integer';
import { phaseEvenly } from './phase-evenly';
import type { PhasingMethod } from './phasing-method';
import { requireTwelve } from './require-twelve';

export interface RephaseInput {
  method: PhasingMethod;
  monthsMinor: readonly number[];
  totalMinor: number;
}

/**
 * The months of a line after its total was changed; they add up to the new total exactly.
 *
 * `even` spreads it evenly; `manual` keeps the shape the planner gave it (largest remainder). Months that add up to 0
 * have no proportion (all empty, or credits against costs): they stay, and the total is spread evenly on top.
 * Units: minor units or minutes. Sign: arithmetic; a month may be a credit.
 * @throws {DomainError} `phasing.not-twelve-months`, `money.not-minor-units`.
 * @see Hare/Niemeyer method; DOMAIN.md 4, phasing
 * @example rephase({ method: 'manual', monthsMinor: [100, 300, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], totalMinor: 200 })
 *   //=> [50, 150, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
 */
export function rephase({ method, monthsMinor, totalMinor }: RephaseInput): number[] {
  const present = requireTwelve(monthsMinor).map(requireMinor);
  const even = phaseEvenly(totalMinor);
  if (method === 'even') return even;
  if (sumMinor(present) === 0)
    return present.map((monthMinor, index) => addMinor(monthMinor, even[index] ?? 0));
  return apportion(BigInt(totalMinor), present.map(BigInt)).map(toSafeInteger);
}
