export { evaluateKpiFormula, type KpiFormulaInput, type RecordedKpi } from './evaluate-kpi-formula';
export { expandKpiFormula } from './expand-kpi-formula';
export { listParts, type CostPart, type KpiFormula, type KpiPart } from './kpi-formula';
export { parseKpiFormula } from './parse-kpi-formula';
export { requireUnit } from './require-unit';
