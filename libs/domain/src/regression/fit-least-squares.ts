import { dotExactly } from './dot-exactly';
import { factorise, type Factors } from './factorise';
import { invertUpper, solveTransposed, solveUpper } from './solve-triangular';

export interface LeastSquaresFit {
  coefficients: number[];
  /** Classical standard errors: equal, independent errors. Null without a degree of freedom. */
  standardErrors: (number | null)[];
  fitted: number[];
  residuals: number[];
  degreesOfFreedom: number;
  residualSumOfSquares: number;
  /** Residual standard deviation; null without a degree of freedom. */
  residualDeviation: number | null;
  rSquared: number | null;
  adjustedRSquared: number | null;
  factors: Factors;
}

export interface LeastSquaresInput {
  /** The columns of the design, the intercept included where one is wanted. */
  design: readonly ArrayLike<number>[];
  response: ArrayLike<number>;
  /** Without an intercept R2 compares with 0 instead of the mean. */
  hasIntercept?: boolean;
}

const REFINEMENTS = 4;

/**
 * One step of iterative refinement on the augmented system r + X b = y, X' r = 0: its remainders are taken with twice
 * the digits, so the answer is that of the given doubles even where the columns are nearly dependent.
 */
function refine(
  { columns, q, r }: Factors,
  response: ArrayLike<number>,
  b: number[],
  residuals: Float64Array,
) {
  const count = columns.length;
  const row = new Float64Array(count + 1);
  const weights = [...b.map((value) => -value), -1];
  const rest = Float64Array.from(residuals, (residual, at) => {
    for (let column = 0; column < count; column += 1) row[column] = columns[column]?.[at] ?? 0;
    row[count] = residual;
    return dotExactly(row, weights, response[at]);
  });
  const skew = columns.map((column) => -dotExactly(column, residuals));
  const inward = solveTransposed(r, skew);
  const outward = q.map((column, at) => dotExactly(column, rest) - (inward[at] ?? 0));
  const step = solveUpper(r, outward);
  const nextResiduals = Float64Array.from(residuals, (residual, at) => {
    let moved = rest[at] ?? 0;
    for (let column = 0; column < count; column += 1)
      moved -= (q[column]?.[at] ?? 0) * (outward[column] ?? 0);
    return residual + moved;
  });
  return { b: b.map((value, at) => value + (step[at] ?? 0)), residuals: nextResiduals };
}

function solve(factors: Factors, response: ArrayLike<number>) {
  let solution = { b: factors.columns.map(() => 0), residuals: Float64Array.from(response) };
  // The first step from zero is the plain QR solution; what follows refines it.
  solution.residuals.fill(0);
  for (let step = 0; step <= REFINEMENTS; step += 1) {
    solution = refine(factors, response, solution.b, solution.residuals);
  }
  return solution;
}

function sumOfSquaresAround(response: ArrayLike<number>, hasIntercept: boolean): number {
  const values = Array.from(response);
  const ones = values.map(() => 1);
  const mean = hasIntercept ? dotExactly(values, ones) / values.length : 0;
  const centred = values.map((value) => value - mean);
  return dotExactly(centred, centred);
}

/**
 * Ordinary least squares by Householder QR, with scaled columns and refinement.
 *
 * Units: a coefficient is response per unit of its column. Sign: as calculated. R2 is null when the response is
 * constant.
 * @throws {DomainError} those of `factorise`.
 * @see Björck (1967): Iterative refinement of linear least squares solutions I; NIST StRD holds the digits
 * @example fitLeastSquares({ design: [[1, 1, 1], [0, 1, 2]], response: [1, 3, 5] }).coefficients //=> [1, 2]
 */
export function fitLeastSquares({
  design,
  response,
  hasIntercept = true,
}: LeastSquaresInput): LeastSquaresFit {
  const factors = factorise(design);
  const { b, residuals } = solve(factors, response);
  const coefficients = b.map((value, at) => value / (factors.scales[at] ?? 1));
  const rows = response.length;
  const degreesOfFreedom = rows - design.length;
  const residualSumOfSquares = dotExactly(residuals, residuals);
  const variance = degreesOfFreedom > 0 ? residualSumOfSquares / degreesOfFreedom : null;
  const total = sumOfSquaresAround(response, hasIntercept);
  const unexplained = total === 0 ? null : residualSumOfSquares / total;
  const freedomRatio = degreesOfFreedom > 0 ? (rows - (hasIntercept ? 1 : 0)) / degreesOfFreedom : null;
  return {
    coefficients,
    standardErrors: invertUpper(factors.r).map((row, at) =>
      variance === null ? null : Math.sqrt(variance * dotExactly(row, row)) / (factors.scales[at] ?? 1),
    ),
    fitted: Array.from(residuals, (residual, at) => (response[at] ?? 0) - residual),
    residuals: Array.from(residuals),
    degreesOfFreedom,
    residualSumOfSquares,
    residualDeviation: variance === null ? null : Math.sqrt(variance),
    rSquared: unexplained === null ? null : 1 - unexplained,
    adjustedRSquared: unexplained === null || freedomRatio === null ? null : 1 - unexplained * freedomRatio,
    factors,
  };
}
