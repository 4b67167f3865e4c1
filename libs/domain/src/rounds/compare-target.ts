import { computeVariance } from '../variance/compute-variance';

/** How far the bottom-up sum is from the top-down target. */
export interface TargetComparison {
  /** Bottom-up minus target; positive: more is planned than was given. */
  deltaMinor: number | null;
  ratio: number | null;
}

/**
 * The difference between the sum of the lines and the target set from above.
 *
 * Units: minor units; ratio is delta / |target|, unrounded, null when the target is 0 or there is none. Sign: arithmetic,
 * plan over target is positive.
 * @throws {DomainError} `money.not-minor-units`.
 * @see DOMAIN.md 4: top-down targets and bottom-up lines meet in rounds
 * @example compareTarget({ targetMinor: 100, bottomUpMinor: 110 }) //=> { deltaMinor: 10, ratio: 0.1 }
 */
export function compareTarget(input: {
  targetMinor: number | null;
  bottomUpMinor: number;
}): TargetComparison {
  if (input.targetMinor === null) return { deltaMinor: null, ratio: null };
  const { deltaMinor, ratio } = computeVariance({
    kind: 'cost',
    planMinor: input.targetMinor,
    actualMinor: input.bottomUpMinor,
  });
  return { deltaMinor, ratio };
}
