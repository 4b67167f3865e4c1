import { addMonths } from '../calendar/add-months';
import type { Month } from '../calendar/month';
import {
  addFractions,
  divideFractions,
  multiplyFractions,
  subtractFractions,
  toFraction,
  type Fraction,
} from '../formulas/fraction';
import { aggregateKpi } from '../kpis/aggregate-kpi';
import type { KpiAggregation, KpiUnit } from '../kpis/kpi-types';
import { currencyExponent } from '../money/currency-exponent';
import { divideRounded } from '../money/divide-rounded';
import { sumMinor } from '../money/sum-minor';
import { toSafeInteger } from '../money/to-safe-integer';
import { listParts, type CostPart, type KpiFormula, type KpiPart } from './kpi-formula';

export interface RecordedKpi {
  unit: KpiUnit;
  aggregation: KpiAggregation;
  valuesE4: ReadonlyMap<Month, number>;
}

export interface KpiFormulaInput {
  /** Expanded (see `expandKpiFormula`): it names recorded KPIs only. */
  formula: KpiFormula;
  /** The KPI's own unit: a percentage is the ratio times 100. */
  unit: KpiUnit;
  currency: string;
  kpiOf: (code: string) => RecordedKpi;
  /** Minor units, or minutes of `hours`, in one month; 0 where nothing was booked. */
  costOf: (part: CostPart, month: Month) => number;
}

const SCALE = 10_000n;
const MINUTES_PER_HOUR = 60n;

type PartValue = (part: KpiPart | CostPart) => Fraction | null;

function calculate(formula: KpiFormula, valueOf: PartValue): Fraction | null {
  switch (formula.kind) {
    case 'number':
      return formula.value;
    case 'kpi':
    case 'cost':
      return valueOf(formula);
    case 'negative': {
      const value = calculate(formula.of, valueOf);
      return value && { ...value, numerator: -value.numerator };
    }
    case 'operation': {
      const left = calculate(formula.left, valueOf);
      const right = calculate(formula.right, valueOf);
      if (!left || !right) return null;
      switch (formula.operator) {
        case '+':
          return addFractions(left, right);
        case '-':
          return subtractFractions(left, right);
        case '*':
          return multiplyFractions(left, right);
        case '/':
          return right.numerator === 0n ? null : divideFractions(left, right);
      }
    }
  }
}

/** A part over some months: KPIs by their own aggregation, cost by sum. */
function aggregatePart({ kpiOf, costOf, currency }: KpiFormulaInput, months: readonly Month[]): PartValue {
  return (part) => {
    const shifted = months.map((month) => addMonths(month, part.shiftMonths));
    if (part.kind === 'cost') {
      const sum = BigInt(sumMinor(shifted.map((month) => costOf(part, month))));
      return toFraction(
        sum,
        part.of === 'hours' ? MINUTES_PER_HOUR : 10n ** BigInt(currencyExponent(currency)),
      );
    }
    const { unit, aggregation, valuesE4 } = kpiOf(part.code);
    const valueE4 = aggregateKpi(
      shifted.map((month) => valuesE4.get(month) ?? null),
      aggregation,
    );
    return valueE4 === null ? null : toFraction(BigInt(valueE4), unit === 'percent' ? SCALE * 100n : SCALE);
  };
}

/** Whether every KPI that the formula names was delivered for this month. */
const isComplete = ({ formula, kpiOf }: KpiFormulaInput, month: Month) =>
  listParts(formula).every(
    (part) => part.kind === 'cost' || kpiOf(part.code).valuesE4.has(addMonths(month, part.shiftMonths)),
  );

/**
 * The value of a formula over one or several months, **from its parts**: each KPI is first brought to the period by its
 * own aggregation, cost by sum, then the formula is calculated once. So a cost per lead of a year is the year's cost by
 * the year's leads, never a mean of twelve ratios.
 *
 * Only months in which all its KPIs were delivered count, for cost as well: half a month makes no ratio.
 * Units: value x 10^4 in the KPI's unit, calculated exactly and rounded once, half away from zero; null when no month is
 * complete, a part has no common value (reach over several months), or something is divided by zero.
 * @throws {DomainError} `formula.too-large`, `money.not-minor-units` where a result is no longer exact.
 * @see DOMAIN.md 3: ratios only from their parts, a zero denominator gives null
 */
export function evaluateKpiFormula(input: KpiFormulaInput, months: readonly Month[]): number | null {
  const complete = months.filter((month) => isComplete(input, month));
  if (complete.length === 0) return null;
  const value = calculate(input.formula, aggregatePart(input, complete));
  if (!value) return null;
  const scale = input.unit === 'percent' ? SCALE * 100n : SCALE;
  return toSafeInteger(divideRounded(value.numerator * scale, value.denominator));
}
