import { Injectable } from '@nestjs/common';
import {
  addMinor,
  computeLineAccrualMinor,
  remainingAccrualMinor,
  spreadAccrualRelease,
  subtractMinor,
  sumMinor,
} from '@etat/domain';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { type PlacedLine, toReceivedLine } from '../../commitments';
import type { LineInvoice, PostingDraft, PostingOrigin } from '../posting-draft';
import type { PostingEntity } from '../posting.entity';
import { PostingRepository } from '../posting.repository';
import { toDerivedDraft } from '../to-derived-draft';
import { toReceiptAccrual } from './to-receipt-accrual';

/** What is left of the accruals that receipts of one order line made, oldest first. */
export interface StandingAccruals {
  accruedMinor: number;
  accruals: { posting: PostingEntity; remainingMinor: number }[];
}

/** What made the accruals of a line wrong. */
export interface LineEvent {
  today: string;
  /** Postings that consume the line, in the order in which they came; none for a receipt. */
  invoices: readonly LineInvoice[];
  /** The month a receipt was entered for. */
  receiptMonth?: string | undefined;
  /** A receipt may be refused for a closed month; what an invoice or a reversal brings about may not. */
  isReceipt: boolean;
}

/** A posting that is to be made. */
export interface PlannedPosting {
  draft: PostingDraft;
  origin: PostingOrigin;
}

/** Accruals of order lines. The caller holds the lock of their orders and posts what is planned here. */
@Injectable()
export class LineAccruals {
  constructor(
    private readonly repository: PostingRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async get(organisationId: string, lineId: string): Promise<StandingAccruals> {
    const found = await this.find(organisationId, [lineId]);
    return found.get(lineId) ?? { accruedMinor: 0, accruals: [] };
  }

  /** The accruals in force, under their locks, so that nobody releases the same cent by hand. */
  async find(organisationId: string, lineIds: readonly string[]): Promise<Map<string, StandingAccruals>> {
    const listed = await this.repository.listAccrualsOfLines(organisationId, lineIds);
    for (const id of listed.map((row) => row.id).sort((one, other) => one - other))
      await this.unitOfWork.lock(`posting:${organisationId}:${id}`);
    // One of them may have been reversed while its lock was awaited.
    const rows =
      listed.length === 0 ? listed : await this.repository.listAccrualsOfLines(organisationId, lineIds);
    const releases = await this.repository.listDerivedFrom(
      organisationId,
      'release',
      rows.map(({ id }) => id),
    );
    const found = new Map<string, StandingAccruals>();
    for (const lineId of new Set(lineIds)) {
      const accruals = rows
        .filter(({ orderLineId }) => orderLineId === lineId)
        .map((posting) => ({
          posting,
          remainingMinor: remainingAccrualMinor(
            posting.amountMinor,
            releases.flatMap(({ derivedFrom, amountMinor }) =>
              derivedFrom === posting.id ? amountMinor : [],
            ),
          ),
        }))
        .filter(({ remainingMinor }) => remainingMinor !== 0);
      const accruedMinor = sumMinor(accruals.map(({ remainingMinor }) => remainingMinor));
      found.set(lineId, { accruedMinor, accruals });
    }
    return found;
  }

  /**
   * Plans what brings the accruals of a line to what is received and not invoiced. Each invoice releases at most its own
   * amount in its own month; what a reversal leaves over falls to the invoices that still stand.
   */
  async settle(placed: PlacedLine, standing: StandingAccruals, event: LineEvent): Promise<PlannedPosting[]> {
    const targetMinor = computeLineAccrualMinor(toReceivedLine(placed.line));
    const { today, receiptMonth: serviceMonth, isReceipt, invoices } = event;
    if (standing.accruedMinor < targetMinor) {
      const amountMinor = subtractMinor(targetMinor, standing.accruedMinor);
      const draft = toReceiptAccrual(placed, { amountMinor, today, serviceMonth });
      return [{ draft, origin: { state: 'posted', intoOpenPeriod: !isReceipt } }];
    }
    const excessMinor = () => subtractMinor(standing.accruedMinor, targetMinor);
    const planned: PlannedPosting[] = [];
    for (const invoice of invoices.filter(({ isReversal }) => !isReversal)) {
      const mostMinor = invoice.isFinalInvoice ? excessMinor() : Math.min(invoice.amountMinor, excessMinor());
      planned.push(...release(standing, mostMinor, invoice));
    }
    if (excessMinor() > 0 && !isReceipt)
      for (const { invoice, roomMinor } of await this.listRooms(placed)) {
        const mostMinor = invoice.isFinalInvoice ? excessMinor() : Math.min(roomMinor, excessMinor());
        planned.push(...release(standing, mostMinor, invoice));
      }
    // What was received last turned out not to be there.
    standing.accruals.reverse();
    return [...planned, ...release(standing, excessMinor())];
  }

  /** The invoices that stand on a line, newest first, and how much more each may release. */
  private async listRooms({
    line,
  }: PlacedLine): Promise<{ invoice: Omit<LineInvoice, 'orderLineId'>; roomMinor: number }[]> {
    const invoices = await this.repository.listInvoicesOfLine(line.organisationId, line.id);
    const caused = await this.repository.listCausedBy(
      line.organisationId,
      invoices.map(({ id }) => id),
    );
    return invoices.map((posting) => {
      const releases = caused.filter(({ causedBy, state }) => causedBy === posting.id && state === 'release');
      const releasedMinor = releases.map(({ amountMinor }) => amountMinor);
      return {
        invoice: { ...posting, isReversal: false },
        roomMinor: Math.max(0, sumMinor([posting.amountMinor, ...releasedMinor])),
      };
    });
  }
}

/** Takes an amount off the accruals; without an invoice in the months in which they stand. */
function release(
  standing: StandingAccruals,
  amountMinor: number,
  invoice?: { id: number; serviceMonth: string },
): PlannedPosting[] {
  if (amountMinor <= 0) return [];
  const accruals = standing.accruals.map(({ posting, remainingMinor }) => ({
    id: posting.id,
    remainingMinor,
  }));
  return spreadAccrualRelease({ accruals, invoiceMinor: amountMinor, isFinal: false }).flatMap(
    ({ id, amountMinor: releasedMinor }) => {
      const accrual = standing.accruals.find(({ posting }) => posting.id === id);
      if (!accrual) return [];
      accrual.remainingMinor = addMinor(accrual.remainingMinor, releasedMinor);
      standing.accruedMinor = addMinor(standing.accruedMinor, releasedMinor);
      const serviceMonth = invoice?.serviceMonth ?? accrual.posting.serviceMonth;
      const draft = toDerivedDraft(accrual.posting, { amountMinor: releasedMinor, minutes: 0, serviceMonth });
      // It counts even when the month it belongs to is closed by now.
      const origin = { derivedFrom: id, causedBy: invoice?.id ?? null, intoOpenPeriod: true };
      return { draft, origin: { state: 'release', ...origin } };
    },
  );
}
