import { sumMinor } from '../money/sum-minor';
import { subtractMinor } from '../money/subtract-minor';
import { type CauseInput, splitByCause, VARIANCE_CAUSES, type VarianceCause } from './split-by-cause';
import { splitByTiming, type TimingInput, VARIANCE_TIMINGS, type VarianceTiming } from './split-by-timing';

export interface BridgePart<Name extends string> {
  name: Name;
  amountMinor: number;
}

/** From plan to actual: plan + all parts = actual, to the cent; the residual is always among them, 0 or not. */
export interface Bridge<Name extends string> {
  planMinor: number;
  actualMinor: number;
  deltaMinor: number;
  parts: BridgePart<Name>[];
}

/**
 * The first bridge over many costs: hours, rate, quantity, price, lump sums, currency, not planned, residual.
 *
 * Units: minor units. Sign: arithmetic. Each cost is taken apart by itself, then causes are summed.
 * @throws {DomainError} `money.not-minor-units`, `number.not-scaled-integer`.
 * @see DOMAIN.md 3, two bridges, chosen by the reader
 * @example bridgeByCause(lines).parts[0] //=> { name: 'hours', amountMinor: 100_00 }
 */
export function bridgeByCause(lines: readonly CauseInput[]): Bridge<VarianceCause> {
  const splits = lines.map(splitByCause);
  return toBridge(
    lines.map(({ plan }) => plan?.amountMinor ?? 0),
    lines.map(({ actual }) => actual?.amountMinor ?? 0),
    VARIANCE_CAUSES.map((name) => ({ name, amountMinor: sumMinor(splits.map((split) => split[name])) })),
  );
}

/**
 * The second bridge over many costs, to date: timing, permanent, residual.
 *
 * Units: minor units. Sign: arithmetic. `furtherMinor` is what the forecast expects beyond the variance to date.
 * @throws {DomainError} `money.not-minor-units`.
 * @see DOMAIN.md 3, two bridges, chosen by the reader
 * @example bridgeByTiming(lines).parts[0] //=> { name: 'timing', amountMinor: -30_00 }
 */
export function bridgeByTiming(
  lines: readonly TimingInput[],
): Bridge<VarianceTiming> & { furtherMinor: number } {
  const splits = lines.map(splitByTiming);
  const bridge = toBridge(
    lines.map(({ planToDateMinor }) => planToDateMinor),
    lines.map(({ actualToDateMinor }) => actualToDateMinor),
    VARIANCE_TIMINGS.map((name) => ({
      name,
      amountMinor: sumMinor(splits.map(({ amounts }) => amounts[name])),
    })),
  );
  return { ...bridge, furtherMinor: sumMinor(splits.map(({ furtherMinor }) => furtherMinor)) };
}

function toBridge<Name extends string>(
  plans: readonly number[],
  actuals: readonly number[],
  parts: BridgePart<Name>[],
): Bridge<Name> {
  const [planMinor, actualMinor] = [sumMinor(plans), sumMinor(actuals)];
  return { planMinor, actualMinor, deltaMinor: subtractMinor(actualMinor, planMinor), parts };
}
