import { addMonths } from '../calendar/add-months';
import { compareMonths } from '../calendar/compare-months';
import type { Month } from '../calendar/month';
import { monthRange } from '../calendar/month-range';
import { DomainError } from '../errors/domain-error';
import { multiplyToMinor } from '../money/multiply-to-minor';
import { requireMinor } from '../money/require-minor';
import { attributeShare } from './attribute-share';
import { resolveBaseline } from './baseline';
import type { ImpactRow, LinkImpactInput } from './link-impact';
import { takeMargin } from './take-margin';

/**
 * The months of a link, each with the value of the month `lagMonths` later.
 *
 * Every figure is computed from the rounded figure before it, so that a reader can follow the row by hand:
 * KPI - baseline -> money -> x share -> x margin.
 * Units: minor units; KPI x 10^4. Sign: arithmetic; a KPI below its baseline takes value away.
 * @throws {DomainError} `impact.not-lag` when the lag is no integer from 0 on; `impact.not-share`,
 *   `money.not-minor-units`, `number.not-scaled-integer`, `calendar.not-month`.
 * @see DOMAIN.md 3: cost in month t is matched with attributed value in t + lag
 * @example toImpactRows(input).at(0)?.valueMonth //=> '2026-03'
 */
export function toImpactRows(input: LinkImpactInput): ImpactRow[] {
  const { lagMonths, validFrom } = input;
  if (!Number.isSafeInteger(lagMonths) || lagMonths < 0)
    throw new DomainError('impact.not-lag', { lagMonths });
  return monthRange(validFrom, lastMonthOf(input)).map((month) => toRow(input, month));
}

/** Months after `asOf` can only be open: they are listed as far as cost was already booked in them. */
function lastMonthOf({ costByMonth, asOf, validTo }: LinkImpactInput): Month {
  const last = [...costByMonth.keys(), asOf].sort(compareMonths).at(-1) ?? asOf;
  return validTo !== null && compareMonths(validTo, last) < 0 ? validTo : last;
}

function toRow(input: LinkImpactInput, month: Month): ImpactRow {
  const valueMonth = addMonths(month, input.lagMonths);
  const cost = {
    month,
    costMinor: requireMinor(input.costByMonth.get(month) ?? 0),
    externalCostMinor: requireMinor(input.externalCostByMonth.get(month) ?? 0),
    valueMonth,
  };
  const noMoney = { incrementalMinor: null, attributedMinor: null, contributionMinor: null };
  if (compareMonths(valueMonth, input.asOf) > 0) {
    return { ...cost, kpiE4: null, baselineE4: null, ...noMoney, state: 'open' };
  }
  const kpiE4 = input.kpiByMonth.get(valueMonth) ?? null;
  const baselineE4 = resolveBaseline(input.kpiByMonth, input.baseline, valueMonth);
  if (kpiE4 === null || baselineE4 === null) {
    return { ...cost, kpiE4, baselineE4, ...noMoney, state: 'missing' };
  }
  return { ...cost, kpiE4, baselineE4, ...toMoney(input, valueMonth, kpiE4 - baselineE4), state: 'closed' };
}

function toMoney(input: LinkImpactInput, valueMonth: Month, incrementalE4: number) {
  const { currency, shareBp, valuePerUnitMicro = 1_000_000 } = input;
  const incrementalMinor = multiplyToMinor({
    priceMicro: valuePerUnitMicro,
    quantityE4: incrementalE4,
    currency,
  });
  const shareBeforeBp = input.shareBeforeBp?.(valueMonth) ?? 0;
  const attributedMinor = attributeShare({ incrementalMinor, shareBp, shareBeforeBp });
  return {
    incrementalMinor,
    attributedMinor,
    contributionMinor: takeMargin(attributedMinor, input.marginBp),
  };
}
