export interface Minimum {
  point: number[];
  value: number;
}

const MOST_STEPS = 400;
const TOLERANCE = 1e-10;
const EDGE = 0.15;

const clamp = (value: number) => Math.min(1, Math.max(0, value));
const byValue = (a: Minimum, b: Minimum) => a.value - b.value;

/**
 * Least value of a function over points whose coordinates lie between 0 and 1 (downhill simplex; what leaves the cube
 * is put on its edge).
 *
 * Finds a local minimum near the start. The function may return infinity, never NaN. It stops when the simplex is flat
 * to a ten-billionth of the value, or after 400 steps.
 * @see Nelder, Mead (1965): A simplex method for function minimization
 * @example minimiseInUnitCube(([x = 0]) => (x - 0.3) ** 2, [0.9]).point //=> [0.3]
 */
export function minimiseInUnitCube(
  of: (point: readonly number[]) => number,
  start: readonly number[],
): Minimum {
  const measure = (point: readonly number[]): Minimum => {
    const inside = point.map(clamp);
    return { point: inside, value: of(inside) };
  };
  const corner = (axis: number) =>
    start.map((value, index) => (index === axis ? value + (value > 0.5 ? -EDGE : EDGE) : value));
  let simplex = [measure(start), ...start.map((_, axis) => measure(corner(axis)))].sort(byValue);
  for (let step = 0; step < MOST_STEPS && !isFlat(simplex); step += 1) simplex = move(simplex, measure);
  return simplex[0] ?? measure(start);
}

function isFlat(simplex: readonly Minimum[]): boolean {
  const best = simplex[0]?.value ?? 0;
  const worst = simplex.at(-1)?.value ?? 0;
  return worst - best <= TOLERANCE * Math.abs(best);
}

/** One step: mirror the worst corner, go further or less far, or pull all towards the best. */
function move(simplex: readonly Minimum[], measure: (point: readonly number[]) => Minimum): Minimum[] {
  const kept = simplex.slice(0, -1);
  const [best, worst] = [simplex[0], simplex.at(-1)];
  if (!best || !worst) return [...simplex];
  const centre = best.point.map((_, axis) => meanAt(kept, axis));
  const along = (factor: number) =>
    measure(centre.map((value, axis) => value + factor * (value - (worst.point[axis] ?? 0))));
  const mirrored = along(1);
  const second = kept.at(-1)?.value ?? best.value;
  let next = mirrored;
  if (mirrored.value < best.value) next = [mirrored, along(2)].sort(byValue)[0] ?? mirrored;
  else if (mirrored.value >= second) next = along(mirrored.value < worst.value ? 0.5 : -0.5);
  if (next.value < worst.value) return [...kept, next].sort(byValue);
  const pulled = simplex
    .slice(1)
    .map(({ point }) => measure(point.map((value, axis) => (value + (best.point[axis] ?? 0)) / 2)));
  return [best, ...pulled].sort(byValue);
}

function meanAt(corners: readonly Minimum[], axis: number): number {
  return corners.reduce((sum, { point }) => sum + (point[axis] ?? 0), 0) / corners.length;
}
