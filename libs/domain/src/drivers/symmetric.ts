/** Below this a pivot is rounding: its row counts as a combination of the others and gets no weight. */
const DEPENDENT = 1e-12;

/**
 * The inverse of a small symmetric positive definite matrix, row after row, by Gauss-Jordan. A dependent row becomes zero.
 */
export function invertSymmetric(matrix: Float64Array, size: number): Float64Array {
  const work = Float64Array.from(matrix);
  const read = (row: number, column: number) => work[row * size + column] ?? 0;
  for (let pivot = 0; pivot < size; pivot += 1) {
    const value = read(pivot, pivot);
    const isDependent = !(value > DEPENDENT * (matrix[pivot * size + pivot] ?? 0));
    const scale = isDependent ? 0 : 1 / value;
    for (let row = 0; row < size; row += 1) {
      if (row === pivot) continue;
      const factor = read(row, pivot) * scale;
      for (let column = 0; column < size; column += 1) {
        if (column !== pivot) work[row * size + column] = read(row, column) - factor * read(pivot, column);
      }
      work[row * size + pivot] = -factor;
    }
    for (let column = 0; column < size; column += 1) {
      work[pivot * size + column] = column === pivot ? scale : read(pivot, column) * scale;
    }
  }
  return work;
}

export function multiplySymmetric(matrix: Float64Array, values: Float64Array): Float64Array {
  const size = values.length;
  return values.map((_, row) => {
    let sum = 0;
    for (let column = 0; column < size; column += 1) {
      sum += (matrix[row * size + column] ?? 0) * (values[column] ?? 0);
    }
    return sum;
  });
}
