import type { BudgetLineCreate } from '@etat/contracts';
import type { PlanColumn } from './columns';
import type { PlanLine } from './plan-line';

export type CreateState = { create: BudgetLineCreate } | { missing: PlanColumn[] };

/** The request that saves a new line, or the cells it still needs. */
export function toCreate(line: PlanLine): CreateState {
  const { kind, title, note, costCentreId, categoryId, initiativeId, vendorId, roleId, phasing } = line;
  const missing: PlanColumn[] = [];
  if (title.trim() === '') missing.push('title');
  if (costCentreId === null) missing.push('costCentre');
  if (categoryId === null) missing.push('category');
  if (kind === 'internal' && roleId === null) missing.push('partner');
  if (costCentreId === null || categoryId === null || missing.length > 0) return { missing };
  const shared = { title, note, costCentreId, categoryId, initiativeId, phasing };
  if (kind === 'internal') {
    if (roleId === null) return { missing };
    const time = phasing === 'manual' ? { minutes: line.minutes } : { totalMinutes: line.totalMinutes };
    return { create: { kind, ...shared, vendorId: null, roleId, ...time } };
  }
  return { create: { kind, ...shared, vendorId, ...toMoney(line) } };
}

function toMoney({ phasing, quantityE4, unitPriceMicro, totalMinor, amountsMinor }: PlanLine) {
  const price = { quantityE4, unitPriceMicro };
  if (phasing === 'manual') return { ...price, amountsMinor };
  return quantityE4 !== null && unitPriceMicro !== null ? price : { ...price, totalMinor };
}
