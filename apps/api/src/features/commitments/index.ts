export { CommitmentsModule } from './commitments.module';
export { ContractService } from './contract.service';
export { OrderEntity } from './order.entity';
export {
  OrderCheck,
  type OrderChecker,
  type OrderRequest,
  type OrderStop,
  type OrderVerdict,
} from './order-check';
export { OrderLedger, type OrderUse } from './order-ledger';
export { OrderLineEntity } from './order-line.entity';
export { OrderProgressService } from './order-progress.service';
export { OrderRepository } from './order.repository';
export { OrderService } from './order.service';
export type { OrderWithLines, PlacedLine } from './order-with-lines';
export { ReceiptBooking, type ReceiptRequest, type ReceiptResult } from './receipt-booking';
export { toLineAmounts } from './to-line-amounts';
export { toOrder } from './to-order';
export { toOrderFacts } from './to-order-facts';
export { toReceivedLine } from './to-received-line';
