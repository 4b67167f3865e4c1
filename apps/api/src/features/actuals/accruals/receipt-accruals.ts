import { Injectable, type OnModuleInit } from '@nestjs/common';
import { computeLineAccrualMinor, subtractMinor } from '@etat/domain';
import { type Access, requireReach } from '../../../platform/access/access';
import { ReceiptBooking, type ReceiptRequest, type ReceiptResult, toReceivedLine } from '../../commitments';
import { PostingLedger } from '../posting-ledger';
import { LineAccruals } from './line-accruals';

/** Stands between receipts and actuals: what is received and not invoiced is a cost of its service month. */
@Injectable()
export class ReceiptAccruals implements OnModuleInit {
  constructor(
    private readonly receipts: ReceiptBooking,
    private readonly accruals: LineAccruals,
    private readonly ledger: PostingLedger,
  ) {}

  onModuleInit(): void {
    this.receipts.use({
      begin: (access) => this.ledger.share(access),
      settle: (access, request) => this.settle(access, request),
    });
  }

  /** @throws {DomainError} `access.denied`, `period.closed` */
  private async settle(access: Access, request: ReceiptRequest): Promise<ReceiptResult> {
    const { order, line, serviceMonth } = request;
    const { accruedMinor } = await this.accruals.get(order.organisationId, line.id);
    const accrualMinor = subtractMinor(computeLineAccrualMinor(toReceivedLine(line)), accruedMinor);
    if (accrualMinor > 0) requireReach(access, 'actuals.post', order.costCentreId);
    await this.ledger.settleLines(access, [line.id], { receiptMonth: serviceMonth, isReceipt: true });
    return { accrualMinor };
  }
}
