import type { BudgetLineCreate, PhasingTermsInput } from '@etat/contracts';
import { sumMinor } from '@etat/domain';
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
  const { phasingTerms, lockedMonths, tags, fteE4 } = line;
  const phased = { phasing, phasingTerms: toTermsInput(phasingTerms), lockedMonths, tags };
  const shared = { title, note, costCentreId, categoryId, initiativeId, ...phased };
  if (kind === 'internal') {
    if (roleId === null) return { missing };
    const hours = phasing === 'manual' ? { minutes: line.minutes } : { totalMinutes: line.totalMinutes };
    const time = fteE4 === null ? hours : {};
    return { create: { kind, ...shared, vendorId: null, roleId, fteE4, ...time } };
  }
  return { create: { kind, ...shared, vendorId, ...toMoney(line) } };
}

function toMoney({ phasing, quantityE4, unitPriceMicro, currency, ...line }: PlanLine) {
  const price = { currency, quantityE4, unitPriceMicro };
  const months = line.foreignMonthsMinor ?? line.amountsMinor;
  if (phasing === 'manual')
    return currency === null ? { ...price, amountsMinor: months } : { ...price, foreignMonthsMinor: months };
  if (quantityE4 !== null && unitPriceMicro !== null) return price;
  return currency === null
    ? { ...price, totalMinor: line.totalMinor }
    : { ...price, foreignTotalMinor: sumMinor(months) };
}

/** What the server looks up is left to it. */
export function toTermsInput(terms: PlanLine['phasingTerms']): PhasingTermsInput | null {
  if (terms?.kind === 'seasonality') return { kind: 'seasonality' };
  if (terms?.kind === 'previous-year') return { kind: 'previous-year', factorBp: terms.factorBp };
  return terms;
}
