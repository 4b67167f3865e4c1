/** How cells of a line came to their figures: cell to formula. */
export type CellFormulas = Readonly<Record<string, string>>;

/**
 * The formulas that still hold after a change: a formula stays with its figure and goes when the figure does.
 *
 * `before` and `after` read a cell of the line; `given` are the formulas typed with the change.
 * @example keepFormulas({ p: '=6/2', q: '=8/2' }, { p: 3, q: 4 }, { p: 3, q: 5 }, {}) //=> { p: '=6/2' }
 */
export function keepFormulas(
  formulas: CellFormulas,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  given: CellFormulas,
): Record<string, string> {
  const kept = Object.entries(formulas).filter(([cell]) => before[cell] === after[cell]);
  return { ...Object.fromEntries(kept), ...given };
}
