import { Injectable } from '@nestjs/common';
import { DomainError, subtractMinor } from '@etat/domain';
import type { Access } from '../../platform/access/access';
import { PostingLedger } from './posting-ledger';
import type { PostingEntity } from './posting.entity';
import { PostingRepository } from './posting.repository';
import { toDerivedDraft } from './to-derived-draft';
import { toOriginal } from './to-posting';

/** Takes postings back, with all they brought about, in the caller's unit of work. */
@Injectable()
export class PostingReverser {
  constructor(
    private readonly repository: PostingRepository,
    private readonly ledger: PostingLedger,
  ) {}

  /**
   * Books the opposite and marks the posting; what it brought about goes first. Returns the opposite's number.
   * @throws {DomainError} `posting.reversed`, `period.closed`
   */
  async reverse(access: Access, row: PostingEntity, intoOpenPeriod: boolean): Promise<number> {
    for (const caused of await this.repository.listCausedBy(row.organisationId, [row.id]))
      await this.reverse(access, caused, intoOpenPeriod);
    if (!(await this.repository.markReversed(row))) throw new DomainError('posting.reversed', {});
    const original = toOriginal(row);
    // What it consumed of an order, and what was paid in another currency, goes back with it.
    const opposite = toDerivedDraft(row, {
      orderLineId: row.orderLineId,
      isAccrual: row.isAccrual,
      isFinalInvoice: row.isFinalInvoice,
      original: original && { ...original, amountMinor: subtractMinor(0, original.amountMinor) },
      amountMinor: subtractMinor(0, row.amountMinor),
      minutes: subtractMinor(0, row.minutes),
    });
    const [id] = await this.ledger.post(access, [opposite], null, {
      state: 'reversal',
      reversalOf: row.id,
      derivedFrom: row.derivedFrom,
      intoOpenPeriod,
    });
    return id ?? 0;
  }
}
