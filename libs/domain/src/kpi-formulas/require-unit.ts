import { DomainError } from '../errors/domain-error';
import type { KpiUnit } from '../kpis/kpi-types';
import type { KpiFormula, Operator } from './kpi-formula';

/** Powers of money and of hours; what has neither is a count, a percentage, or a ratio that can become either. */
interface Dimension {
  currency: number;
  hours: number;
  plain: 'number' | 'percent' | 'ratio';
}

const DIMENSIONS: Record<KpiUnit, Dimension> = {
  currency: { currency: 1, hours: 0, plain: 'ratio' },
  hours: { currency: 0, hours: 1, plain: 'ratio' },
  number: { currency: 0, hours: 0, plain: 'number' },
  percent: { currency: 0, hours: 0, plain: 'percent' },
};

const isPlain = ({ currency, hours }: Dimension) => currency === 0 && hours === 0;

function add(left: Dimension, right: Dimension, operator: Operator): Dimension {
  const isSame = left.currency === right.currency && left.hours === right.hours;
  const isMixed = left.plain !== right.plain && left.plain !== 'ratio' && right.plain !== 'ratio';
  if (!isSame || (isPlain(left) && isMixed)) throw new DomainError('kpi-formula.units-differ', { operator });
  return left.plain === 'ratio' ? right : left;
}

function multiply(left: Dimension, right: Dimension, power: 1 | -1): Dimension {
  const plain = power === 1 && left.plain === 'number' && right.plain === 'number' ? 'number' : 'ratio';
  return {
    currency: left.currency + power * right.currency,
    hours: left.hours + power * right.hours,
    plain: power === -1 && right.plain === 'number' && left.plain === 'percent' ? 'percent' : plain,
  };
}

function infer(formula: KpiFormula, unitOf: (code: string) => KpiUnit): Dimension {
  switch (formula.kind) {
    case 'number':
      return DIMENSIONS.number;
    case 'kpi':
      return DIMENSIONS[unitOf(formula.code)];
    case 'cost':
      return formula.of === 'hours' ? DIMENSIONS.hours : DIMENSIONS.currency;
    case 'negative':
      return infer(formula.of, unitOf);
    case 'operation': {
      const { operator } = formula;
      const left = infer(formula.left, unitOf);
      const right = infer(formula.right, unitOf);
      if (operator === '+' || operator === '-') return add(left, right, operator);
      return multiply(left, right, operator === '*' ? 1 : -1);
    }
  }
}

/** A currency KPI may be money per something counted or per hour; there are no hours per money and no squares. */
function fits({ currency, hours, plain }: Dimension, unit: KpiUnit): boolean {
  switch (unit) {
    case 'currency':
      return currency === 1 && (hours === 0 || hours === -1);
    case 'hours':
      return currency === 0 && hours === 1;
    case 'percent':
      return currency === 0 && hours === 0 && plain !== 'number';
    case 'number':
      return currency === 0 && (hours === 0 || hours === -1) && plain !== 'percent';
  }
}

/**
 * Refuses a formula whose units do not fit each other or the KPI it is for: money is not added to leads, and a cost per
 * lead is no percentage.
 *
 * @throws {DomainError} `kpi-formula.units-differ` with `operator`; `kpi-formula.unit-mismatch` with `unit`.
 */
export function requireUnit(formula: KpiFormula, unit: KpiUnit, unitOf: (code: string) => KpiUnit): void {
  if (!fits(infer(formula, unitOf), unit)) throw new DomainError('kpi-formula.unit-mismatch', { unit });
}
