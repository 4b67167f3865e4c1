import { type ContractTerms, DomainError } from '@etat/domain';
import type { OrderEntity } from './order.entity';

/** The terms of a contract. @throws {DomainError} `contract.not-a-contract` for an order */
export function toContractTerms(
  order: OrderEntity,
): ContractTerms & { reminderDays: number; categoryId: string } {
  const { startDate, endDate, intervalMonths, amountMinor, categoryId, autoRenews, renewalMonths } = order;
  if (startDate === null || endDate === null || intervalMonths === null || categoryId === null)
    throw new DomainError('contract.not-a-contract', {});
  return {
    startDate,
    endDate,
    intervalMonths,
    amountMinor: amountMinor ?? 0,
    categoryId,
    noticeMonths: order.noticeMonths ?? 0,
    autoRenews,
    renewalMonths,
    noticeGivenOn: order.noticeGivenOn,
    reminderDays: order.reminderDays ?? 0,
  };
}
