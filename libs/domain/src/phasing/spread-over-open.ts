import { addMinor } from '../money/add-minor';
import { allocateMinor } from '../money/allocate-minor';
import { apportion } from '../money/apportion';
import { requireMinor } from '../money/require-minor';
import { subtractMinor } from '../money/subtract-minor';
import { sumMinor } from '../money/sum-minor';
import { toSafeInteger } from '../money/to-safe-integer';
import { DomainError } from '../errors/domain-error';
import { ALL_LOCKED, isLocked, requireLockedMonths } from './locked-months';
import { requireTwelve } from './require-twelve';

export interface SpreadInput {
  totalMinor: number;
  /** The months before: what locked ones keep. */
  monthsMinor: readonly number[];
  weights: readonly number[];
  lockedMonths: number;
}

/**
 * Spreads a yearly total: locked months stay, the rest goes to the open ones by weight (largest remainder), so that all
 * twelve add up to the total exactly. Open months without any weight share it evenly.
 *
 * Units: minor units or minutes; weights are integers of any common unit and may be negative as long as their sum over
 * the open months is not 0. Sign: of the rest.
 * @throws {DomainError} `phasing.all-locked` when every month is locked and they do not add up to the total;
 *   `phasing.not-twelve-months`, `phasing.not-month-mask`, `money.not-minor-units`.
 * @see Hare/Niemeyer method; DOMAIN.md 4, phasing: locked months stay
 * @example spreadOverOpen({ totalMinor: 100, monthsMinor: [40, 0, ...], weights: [1, 1, 1, 0, ...], lockedMonths: 1 })
 *   //=> [40, 30, 30, 0, 0, 0, 0, 0, 0, 0, 0, 0]
 */
export function spreadOverOpen({ totalMinor, monthsMinor, weights, lockedMonths }: SpreadInput): number[] {
  requireTwelve(weights);
  const mask = requireLockedMonths(lockedMonths);
  const present = requireTwelve(monthsMinor).map(requireMinor);
  const restMinor = subtractMinor(totalMinor, sumMinor(present.filter((_, index) => isLocked(mask, index))));
  if (mask === ALL_LOCKED) {
    if (restMinor !== 0) throw new DomainError('phasing.all-locked', {});
    return present;
  }
  const open = present.flatMap((_, index) => (isLocked(mask, index) ? [] : [index]));
  const parts = spread(
    restMinor,
    open.map((index) => weights[index] ?? 0),
  );
  return present.map((monthMinor, index) => {
    const at = open.indexOf(index);
    return at < 0 ? monthMinor : (parts[at] ?? 0);
  });
}

/**
 * The same for months as typed: the open ones keep their shape. Where they add up to 0 there is no proportion (all
 * empty, or credits against costs): they stay, and the rest is spread evenly on top.
 *
 * @throws {DomainError} those of {@link spreadOverOpen}.
 * @see Hare/Niemeyer method; DOMAIN.md 4, phasing manual
 * @example reshapeOpen({ totalMinor: 200, monthsMinor: [100, 300, 0, ...], lockedMonths: 0 }) //=> [50, 150, 0, ...]
 */
export function reshapeOpen(input: Omit<SpreadInput, 'weights'>): number[] {
  const { totalMinor, lockedMonths } = input;
  const present = requireTwelve(input.monthsMinor).map(requireMinor);
  const openSum = sumMinor(present.filter((_, index) => !isLocked(lockedMonths, index)));
  if (openSum !== 0) return spreadOverOpen({ ...input, weights: present });
  const even = spreadOverOpen({
    totalMinor,
    monthsMinor: present,
    weights: present.map(() => 1),
    lockedMonths,
  });
  return present.map((monthMinor, index) =>
    isLocked(lockedMonths, index) ? monthMinor : addMinor(monthMinor, even[index] ?? 0),
  );
}

function spread(restMinor: number, weights: readonly number[]): number[] {
  const isPlain = weights.every((weight) => weight >= 0);
  const sum = weights.reduce((total, weight) => total + BigInt(weight), 0n);
  if (isPlain || sum === 0n) return allocateMinor(restMinor, isPlain ? weights : weights.map(() => 1));
  return apportion(BigInt(restMinor), weights.map(BigInt)).map(toSafeInteger);
}
