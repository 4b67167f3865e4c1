import { addPeriods } from '../reports/add-periods';
import { allocateMinor } from '../money/allocate-minor';
import { requireClosedPeriods } from '../forecast/require-closed-periods';
import { requireTwelve } from '../phasing/require-twelve';

/** Figures of one combination of cost centre, category, initiative, vendor and role. */
export interface DimensionFigures {
  /** Names the combination; equal keys belong together. */
  key: string;
  amountsMinor: readonly number[];
  minutes: readonly number[];
}

export interface ForecastLine {
  /** Place of the line in the plan; null for actuals nobody planned. */
  planIndex: number | null;
  key: string;
  amountsMinor: number[];
  minutes: number[];
}

export interface ComposeForecastInput {
  plan: readonly DimensionFigures[];
  actuals: readonly DimensionFigures[];
  closedPeriods: number;
}

const MEASURES = ['amountsMinor', 'minutes'] as const;
type Measure = (typeof MEASURES)[number];

/**
 * The lines of a forecast: actuals of the closed months, the plan of the open ones.
 *
 * Actuals are known by combination of dimensions, not by line: where several lines share a combination, each takes its
 * part of a month in proportion to what it planned for it (largest remainder); what nobody planned becomes a line of its
 * own. So the closed months equal the actuals in every combination, to the cent and minute, and the open months the plan.
 * Units: minor units and minutes by fiscal period 1 to 12. Sign: arithmetic.
 * @throws {DomainError} `phasing.not-twelve-months`, `forecast.not-closed-periods`, `money.not-minor-units`.
 * @see DOMAIN.md 1, version: FC 3+9 / 6+6 / 9+3 = months of actuals + months of forecast
 * @example composeForecast({ plan, actuals, closedPeriods: 3 }) // FC 3+9
 */
export function composeForecast({ plan, actuals, closedPeriods }: ComposeForecastInput): ForecastLine[] {
  const closed = requireClosedPeriods(closedPeriods);
  const actualByKey = sumByKey(actuals);
  const sharersByKey = groupByKey(plan);
  const lines = plan.map(({ key, amountsMinor, minutes }, planIndex): ForecastLine => {
    const open = { amountsMinor: [...requireTwelve(amountsMinor)], minutes: [...requireTwelve(minutes)] };
    return { planIndex, key, ...open };
  });
  for (const [key, sharers] of sharersByKey) {
    for (const measure of MEASURES) {
      for (let period = 0; period < closed; period += 1) {
        const weights = sharers.map((index) => Math.abs(plan[index]?.[measure][period] ?? 0));
        const parts = allocateMinor(actualByKey.get(key)?.[measure][period] ?? 0, weights);
        sharers.forEach((index, at) => lines[index]?.[measure].splice(period, 1, parts[at] ?? 0));
      }
    }
  }
  const cut = (months: readonly number[]) => months.map((month, period) => (period < closed ? month : 0));
  const unplanned = [...actualByKey]
    .filter(([key]) => !sharersByKey.has(key))
    .map(([key, { amountsMinor, minutes }]): ForecastLine => {
      return { planIndex: null, key, amountsMinor: cut(amountsMinor), minutes: cut(minutes) };
    })
    .filter(({ amountsMinor, minutes }) => [...amountsMinor, ...minutes].some((cell) => cell !== 0));
  return [...lines, ...unplanned];
}

/** Places of the plan's lines by combination. */
function groupByKey(plan: readonly DimensionFigures[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  plan.forEach(({ key }, index) => {
    const known = places.get(key);
    if (known) known.push(index);
    else places.set(key, [index]);
  });
  return places;
}

function sumByKey(actuals: readonly DimensionFigures[]): Map<string, Record<Measure, number[]>> {
  const sums = new Map<string, Record<Measure, number[]>>();
  for (const { key, amountsMinor, minutes } of actuals) {
    const known = sums.get(key);
    sums.set(key, {
      amountsMinor: addPeriods(known ? [known.amountsMinor, amountsMinor] : [amountsMinor]),
      minutes: addPeriods(known ? [known.minutes, minutes] : [minutes]),
    });
  }
  return sums;
}
