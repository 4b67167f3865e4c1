import type { Fraction } from '../formulas/fraction';

export const COST_FUNCTIONS = ['cost', 'externalCost', 'internalCost', 'hours'] as const;
export type CostFunction = (typeof COST_FUNCTIONS)[number];

export const OPERATORS = ['+', '-', '*', '/'] as const;
export type Operator = (typeof OPERATORS)[number];

/** A KPI of a month; `shiftMonths` is 0 or negative: -12 is the same month a year before. */
export interface KpiPart {
  kind: 'kpi';
  code: string;
  shiftMonths: number;
}

/** Cost or hours of an initiative in a month, by its code. */
export interface CostPart {
  kind: 'cost';
  of: CostFunction;
  initiative: string;
  shiftMonths: number;
}

/** A formula, read: nothing in it can be run, it can only be calculated by `evaluateKpiFormula`. */
export type KpiFormula =
  | { kind: 'number'; value: Fraction }
  | KpiPart
  | CostPart
  | { kind: 'negative'; of: KpiFormula }
  | { kind: 'operation'; operator: Operator; left: KpiFormula; right: KpiFormula };

/** All KPIs and costs that a formula names, as often as it names them. */
export function listParts(formula: KpiFormula): (KpiPart | CostPart)[] {
  switch (formula.kind) {
    case 'number':
      return [];
    case 'kpi':
    case 'cost':
      return [formula];
    case 'negative':
      return listParts(formula.of);
    case 'operation':
      return [...listParts(formula.left), ...listParts(formula.right)];
  }
}
