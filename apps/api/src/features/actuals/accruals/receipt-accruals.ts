import { Injectable, type OnModuleInit } from '@nestjs/common';
import { computeReceiptAccrualMinor, subtractMinor } from '@etat/domain';
import { type Access, requireReach } from '../../../platform/access/access';
import { Clock } from '../../../platform/config/clock';
import { ReceiptBooking, type ReceiptRequest, type ReceiptResult } from '../../commitments';
import { PostingLedger } from '../posting-ledger';
import { uniqueIdentity } from '../unique-identity';
import { LineAccruals } from './line-accruals';

function mayPost(access: Access, costCentreId: string): boolean {
  const scope = access.scopes.get('actuals.post');
  return scope !== undefined && (scope.kind === 'all' || scope.costCentreIds.includes(costCentreId));
}

/** Stands between receipts and actuals: what is received and not invoiced is a cost of its service month. */
@Injectable()
export class ReceiptAccruals implements OnModuleInit {
  constructor(
    private readonly receipts: ReceiptBooking,
    private readonly accruals: LineAccruals,
    private readonly ledger: PostingLedger,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.receipts.use({
      begin: (access) => this.ledger.share(access),
      settle: (access, request) => this.settle(access, request),
    });
  }

  /** @throws {DomainError} `access.denied`, `period.closed` */
  private async settle(access: Access, request: ReceiptRequest): Promise<ReceiptResult> {
    const { order, line, amounts } = request;
    const found = await this.accruals.find(order.organisationId, [line.id]);
    const standing = found.get(line.id) ?? { accruedMinor: 0, accruals: [] };
    const accrues = request.accrue ?? mayPost(access, order.costCentreId);
    const accrualMinor = computeReceiptAccrualMinor({
      line: amounts,
      accruedMinor: standing.accruedMinor,
      accrues,
    });
    if (accrualMinor > 0) await this.accrue(access, request, accrualMinor);
    if (accrualMinor < 0) {
      standing.accruals.reverse();
      // A correction counts even when the month it belongs to is closed by now.
      for (const { draft, derivedFrom } of this.accruals.plan(standing, {
        amountMinor: subtractMinor(0, accrualMinor),
        isFinal: false,
      }))
        await this.ledger.post(access, [draft], null, {
          state: 'release',
          derivedFrom,
          intoOpenPeriod: true,
        });
    }
    return { accrualMinor };
  }

  private async accrue(access: Access, request: ReceiptRequest, amountMinor: number): Promise<void> {
    const { order, line } = request;
    requireReach(access, 'actuals.post', order.costCentreId);
    const today = this.clock.dateIn(access.organisation.timeZone);
    const month = today.slice(0, 7);
    const draft = {
      kind: 'external' as const,
      postingDate: today,
      // What is due later came early; it is received in the running month.
      serviceMonth: request.serviceMonth ?? (line.dueMonth < month ? line.dueMonth : month),
      costCentreId: order.costCentreId,
      categoryId: line.categoryId,
      initiativeId: order.initiativeId,
      vendorId: order.vendorId,
      roleId: null,
      minutes: 0,
      rateMicro: null,
      amountMinor,
      document: order.number,
      text: line.text,
      sourceLine: null,
      orderLineId: line.id,
      isAccrual: true,
      ...uniqueIdentity(),
    };
    await this.ledger.post(access, [draft], null);
  }
}
