/** Upper triangular matrix as rows. */
export type Triangle = readonly (readonly number[])[];

const entry = (triangle: Triangle, row: number, column: number) => triangle[row]?.[column] ?? 0;

/** Solves R x = right by back substitution. The diagonal holds no zero. */
export function solveUpper(triangle: Triangle, right: readonly number[]): number[] {
  const solution = [...right];
  for (let row = triangle.length - 1; row >= 0; row -= 1) {
    let value = solution[row] ?? 0;
    for (let column = row + 1; column < triangle.length; column += 1) {
      value -= entry(triangle, row, column) * (solution[column] ?? 0);
    }
    solution[row] = value / entry(triangle, row, row);
  }
  return solution;
}

/** Solves R' x = right by forward substitution. The diagonal holds no zero. */
export function solveTransposed(triangle: Triangle, right: readonly number[]): number[] {
  const solution = [...right];
  for (let row = 0; row < triangle.length; row += 1) {
    let value = solution[row] ?? 0;
    for (let column = 0; column < row; column += 1) {
      value -= entry(triangle, column, row) * (solution[column] ?? 0);
    }
    solution[row] = value / entry(triangle, row, row);
  }
  return solution;
}

/** The inverse of R, as rows. */
export function invertUpper(triangle: Triangle): number[][] {
  const columns = triangle.map((_, at) =>
    solveUpper(
      triangle,
      triangle.map((_row, row) => (row === at ? 1 : 0)),
    ),
  );
  return triangle.map((_, row) => columns.map((column) => column[row] ?? 0));
}
