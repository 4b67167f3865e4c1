import { transformSpend, type SpendTransform } from './transform-spend';

/** What spend does to a KPI, as an analysis or an experiment found it. */
export interface ResponseCurve {
  transform: SpendTransform;
  /** KPI per unit of transformed spend. */
  coefficient: number;
}

/**
 * What a series of spend adds to the KPI, month by month; null in the first months, whose cause lies before the series.
 *
 * Units: those of the KPI. Sign: that of the coefficient.
 * @throws {DomainError} that of `computeAdstock`.
 * @example computeResponse([1, 2], { transform: { lagMonths: 0, carryOver: 0, saturation: { kind: 'none' } }, coefficient: 3 })
 *   //=> [3, 6]
 */
export function computeResponse(
  spend: readonly number[],
  { transform, coefficient }: ResponseCurve,
): (number | null)[] {
  return transformSpend(spend, transform).map((value) => (value === null ? null : coefficient * value));
}
