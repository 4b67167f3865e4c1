import { computeAdstock } from './compute-adstock';
import { saturate, type Saturation } from './saturate';
import type { SpendTransform } from './transform-spend';

export const MAX_LAG_MONTHS = 6;
const CARRY_OVERS = [0, 0.2, 0.4, 0.6, 0.8];
/** Slope and half-way point, the latter in multiples of the mean spend. */
const HILLS = [
  [1, 0.5],
  [1, 1],
  [1, 3],
  [2, 0.5],
  [2, 1],
  [2, 2],
] as const;
const ONE_PERCENT_MORE = 1.01;

/** One way in which a series may work, with its column over the analysed rows. */
export interface Candidate {
  transform: SpendTransform;
  column: Float64Array;
  /** Sum of the column. */
  total: number;
  /** How much the sum grows when every month's spend grows by one unit in proportion, per unit of spend. */
  perUnit: number;
}

const sum = (values: ArrayLike<number>) => {
  let total = 0;
  for (let at = 0; at < values.length; at += 1) total += values[at] ?? 0;
  return total;
};

const listSaturations = (meanSpend: number): Saturation[] => [
  { kind: 'none' },
  ...HILLS.map(([slope, times]) => ({ kind: 'hill' as const, slope, halfAt: times * meanSpend })),
];

/**
 * The grid of one series: every lag from 0 to `maxLagMonths`, five carry-overs, no saturation and six Hill curves: 245
 * with six months of lag.
 *
 * `rows` are the analysed months, as indices into the spend, each at or after `maxLagMonths`.
 */
export function listCandidates(
  spend: readonly number[],
  rows: readonly number[],
  maxLagMonths: number,
): Candidate[] {
  const spent = sum(rows.map((row) => spend[row] ?? 0));
  const lags = Array.from({ length: maxLagMonths + 1 }, (_, lagMonths) => lagMonths);
  const saturations = listSaturations(sum(spend) / spend.length);
  return CARRY_OVERS.flatMap((carryOver) => {
    const adstock = computeAdstock(spend, carryOver);
    return saturations.flatMap((saturation) => {
      const working = adstock.map((value) => saturate(value, saturation));
      const grown = adstock.map((value) => saturate(value * ONE_PERCENT_MORE, saturation));
      return lags.map((lagMonths) => {
        const column = Float64Array.from(rows, (row) => working[row - lagMonths] ?? 0);
        const total = sum(column);
        const more = rows.reduce((all, row) => all + (grown[row - lagMonths] ?? 0), 0) - total;
        const perUnit = spent === 0 ? 0 : more / ((ONE_PERCENT_MORE - 1) * spent);
        return { transform: { lagMonths, carryOver, saturation }, column, total, perUnit };
      });
    });
  });
}
