import type { BudgetLineCreate, BudgetVersion, Order } from '@etat/contracts';
import { phaseContract } from '@etat/domain';

/** The budget line of a contract in the year of a version: its instalments month by month. Null for an order. */
export function toContractLine(
  order: Order,
  { months }: Pick<BudgetVersion, 'months'>,
): BudgetLineCreate | null {
  const { contract, title, number, costCentreId, initiativeId, vendorId } = order;
  if (!contract) return null;
  return {
    kind: 'external',
    title,
    note: number,
    costCentreId,
    categoryId: contract.categoryId,
    initiativeId,
    vendorId,
    phasing: 'manual',
    phasingTerms: null,
    lockedMonths: 0,
    tags: [],
    currency: null,
    quantityE4: null,
    unitPriceMicro: null,
    amountsMinor: phaseContract(contract, months),
  };
}
