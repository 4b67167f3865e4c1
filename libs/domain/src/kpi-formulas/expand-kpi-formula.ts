import { DomainError } from '../errors/domain-error';
import type { KpiFormula } from './kpi-formula';

const MOST_NODES = 1_000;

/**
 * The formula of a KPI with all KPIs that are formulas themselves put in, so that only recorded KPIs and costs are left.
 * A shift moves what is put in: x[-12] with x = a / b is a[-12] / b[-12].
 *
 * `formulaOf` gives the formula of a KPI by its code, null for one that is recorded.
 * @throws {DomainError} `kpi-formula.cycle` with `path`, the codes joined by " > "; `kpi-formula.too-large`.
 */
export function expandKpiFormula(code: string, formulaOf: (code: string) => KpiFormula | null): KpiFormula {
  let nodes = 0;
  const expand = (formula: KpiFormula, shiftMonths: number, path: readonly string[]): KpiFormula => {
    nodes += 1;
    if (nodes > MOST_NODES) throw new DomainError('kpi-formula.too-large', {});
    switch (formula.kind) {
      case 'number':
        return formula;
      case 'cost':
        return { ...formula, shiftMonths: formula.shiftMonths + shiftMonths };
      case 'negative':
        return { ...formula, of: expand(formula.of, shiftMonths, path) };
      case 'operation':
        return {
          ...formula,
          left: expand(formula.left, shiftMonths, path),
          right: expand(formula.right, shiftMonths, path),
        };
      case 'kpi': {
        if (path.includes(formula.code)) {
          throw new DomainError('kpi-formula.cycle', { path: [...path, formula.code].join(' > ') });
        }
        const inner = formulaOf(formula.code);
        const shifted = formula.shiftMonths + shiftMonths;
        return inner ? expand(inner, shifted, [...path, formula.code]) : { ...formula, shiftMonths: shifted };
      }
    }
  };
  return expand({ kind: 'kpi', code, shiftMonths: 0 }, 0, []);
}
