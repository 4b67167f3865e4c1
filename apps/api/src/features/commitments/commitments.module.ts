import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation';
import { StrategyModule } from '../strategy';
import { ContractController } from './contract.controller';
import { ContractService } from './contract.service';
import { OrderApproval } from './order-approval';
import { OrderCheck } from './order-check';
import { OrderController } from './order.controller';
import { OrderDrafts } from './order-drafts';
import { OrderLedger } from './order-ledger';
import { OrderLineController } from './order-line.controller';
import { OrderProgressService } from './order-progress.service';
import { OrderReader } from './order-reader';
import { OrderRepository } from './order.repository';
import { ReceiptBooking } from './receipt-booking';
import { OrderService } from './order.service';

@Module({
  imports: [OrganisationModule, StrategyModule],
  controllers: [OrderController, OrderLineController, ContractController],
  providers: [
    OrderRepository,
    OrderReader,
    OrderDrafts,
    OrderLedger,
    OrderCheck,
    OrderApproval,
    ReceiptBooking,
    OrderService,
    OrderProgressService,
    ContractService,
  ],
  exports: [
    OrderRepository,
    OrderLedger,
    OrderCheck,
    ReceiptBooking,
    OrderService,
    OrderProgressService,
    ContractService,
  ],
})
export class CommitmentsModule {}
