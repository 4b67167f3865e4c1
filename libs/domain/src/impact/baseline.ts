import { addMonths } from '../calendar/add-months';
import type { Month } from '../calendar/month';
import { requireScaled } from '../money/require-scaled';
import { averageE4 } from '../kpis/average-e4';

/** What the KPI would have been without the initiative: the input of an ROI most easily bent, so it has a name. */
export type Baseline =
  | { kind: 'previous-year' }
  | { kind: 'fixed'; valueE4: number }
  | { kind: 'average'; months: readonly Month[] };

/**
 * The baseline of a KPI for one month.
 *
 * `previous-year` is the KPI twelve months before; `fixed` one value for all months; `average` the mean of named
 * months, rounded once. Null when a value it needs was not delivered: half a baseline is none.
 * Units: value x 10^4.
 * @throws {DomainError} `calendar.not-month`, `number.not-scaled-integer`.
 * @see DOMAIN.md 3: incremental(t) = KPI(t) - baseline(t)
 * @example resolveBaseline(new Map([['2025-03', 50_000]]), { kind: 'previous-year' }, '2026-03') //=> 50000
 */
export function resolveBaseline(
  values: ReadonlyMap<Month, number>,
  baseline: Baseline,
  month: Month,
): number | null {
  switch (baseline.kind) {
    case 'previous-year':
      return values.get(addMonths(month, -12)) ?? null;
    case 'fixed':
      return requireScaled('baselineE4', baseline.valueE4);
    case 'average': {
      const delivered = baseline.months.flatMap((each) => values.get(each) ?? []);
      return delivered.length === baseline.months.length ? averageE4(delivered) : null;
    }
  }
}
