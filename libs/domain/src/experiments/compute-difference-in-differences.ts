import { DomainError } from '../errors/domain-error';
import { computeNeweyWestErrors } from '../regression/compute-newey-west-errors';
import { fitLeastSquares } from '../regression/fit-least-squares';
import { computePValue, studentTQuantile } from '../regression/student-t';

export interface DifferenceInDifferencesInput {
  /** The KPI where the initiative ran, one value a month. */
  treated: readonly number[];
  /** The same months where it did not run; null compares before and after alone. */
  control: readonly number[] | null;
  /** Index of the first month in which the initiative worked. */
  firstAfter: number;
  /** Default 0.9. */
  level?: number;
}

export interface DifferenceInDifferences {
  /** KPI per month: how much more the treated side changed than the control. */
  effect: number;
  standardError: number;
  low: number;
  high: number;
  tValue: number | null;
  pValue: number | null;
  means: {
    treatedBefore: number;
    treatedAfter: number;
    controlBefore: number | null;
    controlAfter: number | null;
  };
  months: { before: number; after: number };
}

/** Below this a mean has no spread worth the name. */
const LEAST_MONTHS_A_SIDE = 3;

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Difference in differences over months: how the gap between treated and control changed when the initiative began.
 * Without a control it is before and after, and everything else that changed then is in it too.
 *
 * The interval is that of the step in the monthly gap, by Student's t with n - 2 degrees of freedom and the larger of
 * the Newey-West and the classical error: with few months either alone is too small. It assumes that both sides would
 * have moved in parallel.
 * Units: those of the KPI, per month. Sign: positive raises the KPI.
 * @throws {DomainError} `experiments.lengths-differ`; `experiments.too-few-months` with fewer than 3 months a side.
 * @see Card, Krueger (1994), American Economic Review 84; Bertrand, Duflo, Mullainathan (2004), QJE 119, on leaning errors
 * @example computeDifferenceInDifferences({ treated: [5, 5, 5, 9, 9, 9], control: [3, 3, 3, 4, 4, 4], firstAfter: 3 }).effect
 *   //=> 3
 */
export function computeDifferenceInDifferences(input: DifferenceInDifferencesInput): DifferenceInDifferences {
  const { treated, control, firstAfter, level = 0.9 } = input;
  if (control && control.length !== treated.length) throw new DomainError('experiments.lengths-differ', {});
  const months = { before: firstAfter, after: treated.length - firstAfter };
  if (!(Math.min(months.before, months.after) >= LEAST_MONTHS_A_SIDE)) {
    throw new DomainError('experiments.too-few-months', { ...months, needed: LEAST_MONTHS_A_SIDE });
  }
  const gap = treated.map((value, at) => value - (control?.[at] ?? 0));
  const design = [gap.map(() => 1), gap.map((_, at) => (at < firstAfter ? 0 : 1))];
  const fit = fitLeastSquares({ design, response: gap });
  const effect = fit.coefficients[1] ?? 0;
  const standardError = Math.max(fit.standardErrors[1] ?? 0, computeNeweyWestErrors(fit)[1] ?? 0);
  const reach = studentTQuantile(level, fit.degreesOfFreedom) * standardError;
  const tValue = standardError === 0 ? null : effect / standardError;
  return {
    effect,
    standardError,
    low: effect - reach,
    high: effect + reach,
    tValue,
    pValue: tValue === null ? null : computePValue(tValue, fit.degreesOfFreedom),
    means: {
      treatedBefore: mean(treated.slice(0, firstAfter)),
      treatedAfter: mean(treated.slice(firstAfter)),
      controlBefore: control && mean(control.slice(0, firstAfter)),
      controlAfter: control && mean(control.slice(firstAfter)),
    },
    months,
  };
}
