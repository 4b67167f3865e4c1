/** Product of two columns of equal length. */
export function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < right.length; at += 1) sum += (left[at] ?? 0) * (right[at] ?? 0);
  return sum;
}

/**
 * Products of many columns, one after another in `columns`, with one. Four at a time: this is where the search spends
 * its time.
 */
export function multiplyColumns(columns: Float64Array, column: Float64Array): Float64Array {
  const rows = column.length;
  const count = rows === 0 ? 0 : columns.length / rows;
  const products = new Float64Array(count);
  let at = 0;
  for (; at + 4 <= count; at += 4) {
    const first = at * rows;
    const second = first + rows;
    const third = second + rows;
    const fourth = third + rows;
    let one = 0;
    let two = 0;
    let three = 0;
    let four = 0;
    for (let row = 0; row < rows; row += 1) {
      const value = column[row] ?? 0;
      one += (columns[first + row] ?? 0) * value;
      two += (columns[second + row] ?? 0) * value;
      three += (columns[third + row] ?? 0) * value;
      four += (columns[fourth + row] ?? 0) * value;
    }
    products[at] = one;
    products[at + 1] = two;
    products[at + 2] = three;
    products[at + 3] = four;
  }
  for (; at < count; at += 1) products[at] = dot(columns.subarray(at * rows, (at + 1) * rows), column);
  return products;
}
