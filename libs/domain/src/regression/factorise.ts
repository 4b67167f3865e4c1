import { Matrix, QrDecomposition } from 'ml-matrix';
import { DomainError } from '../errors/domain-error';
import type { Triangle } from './solve-triangular';

/** X = Q R of the design with its columns scaled to a length near 1: `columns` are X scaled, `scales` what they were divided by. */
export interface Factors {
  columns: Float64Array[];
  scales: number[];
  /** Orthonormal columns of Q. */
  q: Float64Array[];
  r: Triangle;
}

/** A column that is a combination of those before it, but for rounding, leaves this much of its length. */
const DEPENDENT = 1e-13;

/** Powers of two, so that scaling loses no digit. */
const scaleOf = (column: ArrayLike<number>) => {
  const length = Math.sqrt(Array.from(column).reduce((sum, value) => sum + value * value, 0));
  return length === 0 ? 1 : 2 ** Math.round(Math.log2(length));
};

/**
 * QR by Householder reflections of a design given by its columns.
 *
 * @throws {DomainError} `regression.too-few-rows` with fewer rows than columns; `regression.dependent-columns` with
 *   `column` (from 0) when one is a combination of those before it.
 * @see Golub, Van Loan: Matrix Computations, 5.2
 */
export function factorise(design: readonly ArrayLike<number>[]): Factors {
  const rows = design[0]?.length ?? 0;
  if (rows < design.length) throw new DomainError('regression.too-few-rows', { rows });
  const scales = design.map(scaleOf);
  const columns = design.map((column, at) => Float64Array.from(column, (value) => value / (scales[at] ?? 1)));
  const decomposition = new QrDecomposition(
    new Matrix(columns.map((column) => Array.from(column))).transpose(),
  );
  const r = decomposition.upperTriangularMatrix.to2DArray();
  const dependent = r.findIndex((row, at) => !(Math.abs(row[at] ?? 0) > DEPENDENT));
  if (dependent >= 0) throw new DomainError('regression.dependent-columns', { column: dependent });
  const q = decomposition.orthogonalMatrix.transpose().to2DArray();
  return { columns, scales, q: q.map((column) => Float64Array.from(column)), r };
}
