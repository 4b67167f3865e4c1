import { Injectable } from '@nestjs/common';
import type { ImportField } from '@etat/contracts';
import { createOccurrenceCounter, firstOpenMonth } from '@etat/domain';
import {
  AssignmentRules,
  type OriginalAmount,
  PeriodLocks,
  PostingLedger,
  type PostingEntity,
  toOriginal,
} from '../actuals';
import { assignInitiative } from './assign-initiative';
import type { DraftWriter } from './draft-file';
import { readGoodRows, type SampleRow, Tally } from './evaluation';
import { MasterDataRepository } from './master-data.repository';
import { MasterNames } from './reading/master-names';
import type { Ref } from './reading/new-names';
import { OrderDirectory } from './order-directory';
import type { OrderReferences } from './reading/order-references';
import { type PostingCandidate, PostingRows, type StagedPosting } from './reading/posting-rows';
import type { ReadingContext } from './reading/reading-context';
import type { RowProblem } from './reading/row-cells';
import type { FileRow } from './reading/source-rows';

const IDS_PER_QUERY = 1_000;

/** Holds a file of actuals against what is booked. */
@Injectable()
export class PostingEvaluator {
  constructor(
    private readonly masterData: MasterDataRepository,
    private readonly ledger: PostingLedger,
    private readonly periods: PeriodLocks,
    private readonly orders: OrderDirectory,
    private readonly assignment: AssignmentRules,
  ) {}

  /** Counts what is new, and hands the new postings to `drafts`. */
  async evaluate(
    context: ReadingContext,
    source: AsyncIterable<readonly FileRow[]>,
    tally: Tally,
    drafts: DraftWriter | null,
  ): Promise<MasterNames> {
    const organisationId = context.access.organisation.id;
    const names = new MasterNames(await this.masterData.load(organisationId), context);
    const orders = await this.orders.load(context);
    const rows = new PostingRows(context, names, orders);
    const occurrenceOf = createOccurrenceCounter();
    const seen = new Set<number>();
    const closed = await this.periods.listClosed(organisationId);
    const rules = await this.assignment.open(organisationId);
    for await (const candidates of readGoodRows(source, context, tally, (row) => rows.read(row))) {
      const booked = await this.findBooked(context, candidates);
      const hashes = candidates.map(({ posting }) => posting.identityHash);
      const counts = await this.ledger.countIdentities(organisationId, hashes);
      const fresh: StagedPosting[] = [];
      for (const candidate of candidates) {
        const { posting, isRounded } = candidate;
        const stored = candidate.postingId === null ? undefined : booked.get(candidate.postingId);
        const problem = stored && this.findProblem(context, posting, stored, seen);
        if (problem) {
          tally.refuse([
            {
              line: posting.sourceLine,
              column: 'posting_id',
              value: String(stored.id),
              code: problem,
              details: {},
            },
          ]);
          continue;
        }
        if (!stored) posting.occurrence = occurrenceOf(posting.identityHash);
        const isNew = !stored && posting.occurrence > (counts.get(posting.identityHash) ?? 0);
        const refusal = isNew ? this.findRefusal(context, candidate, closed) : null;
        if (refusal) {
          tally.refuse([refusal]);
          continue;
        }
        if (isNew) {
          if (assignInitiative(posting, rules, orders)) tally.noteAssigned();
          names.accept(posting);
          fresh.push(posting);
        }
        tally.take(isNew ? 'new' : 'unchanged', posting.amountMinor, isRounded, () =>
          toSample(posting, names, orders),
        );
      }
      await drafts?.write(fresh);
    }
    return names;
  }

  /** What is booked already stays booked; only what is new knocks at a closed month or an order. */
  private findRefusal(
    { settings, columns }: ReadingContext,
    { posting, orderProblem }: PostingCandidate,
    closed: ReadonlySet<string>,
  ): RowProblem | null {
    const { sourceLine: line, serviceMonth: month } = posting;
    if (closed.has(month)) {
      const details = { month, firstOpenMonth: firstOpenMonth(month, closed) };
      return { line, column: 'month', value: month, code: 'period.closed', details };
    }
    if (!orderProblem) return null;
    const column = columns[settings.columns.order ?? -1]?.name ?? null;
    return { line, column, value: orderProblem.details['order'] ?? '', ...orderProblem };
  }

  private async findBooked(
    { access }: ReadingContext,
    candidates: readonly PostingCandidate[],
  ): Promise<Map<number, PostingEntity>> {
    const ids = candidates.flatMap(({ postingId }) => (postingId === null ? [] : [postingId]));
    const found = new Map<number, PostingEntity>();
    for (let at = 0; at < ids.length; at += IDS_PER_QUERY) {
      const rows = await this.ledger.findByIds(access, ids.slice(at, at + IDS_PER_QUERY));
      for (const row of rows) found.set(row.id, row);
    }
    return found;
  }

  private findProblem(
    { settings }: ReadingContext,
    posting: StagedPosting,
    stored: PostingEntity,
    seen: Set<number>,
  ): string | null {
    if (seen.has(stored.id)) return 'import.id-twice';
    seen.add(stored.id);
    const has = (...fields: ImportField[]) => fields.some((field) => settings.columns[field] !== undefined);
    return differs(posting, stored, has) ? 'import.posting-differs' : null;
  }
}

/** Postings are never edited; a row of our own file that says something else than the posting is an error. */
function differs(
  posting: StagedPosting,
  stored: PostingEntity,
  has: (...fields: ImportField[]) => boolean,
): boolean {
  const isOther = (ref: Ref | null, id: string | null) =>
    ref === null ? id !== null : !('id' in ref) || ref.id !== id;
  return (
    posting.kind !== stored.kind ||
    posting.serviceMonth !== stored.serviceMonth ||
    (has('date') && posting.postingDate !== stored.postingDate) ||
    (has('costCentre', 'costCentreName') && isOther(posting.costCentre, stored.costCentreId)) ||
    (has('category', 'categoryName') && isOther(posting.category, stored.categoryId)) ||
    (has('initiative') && isOther(posting.initiative, stored.initiativeId)) ||
    (has('vendor') && isOther(posting.vendor, stored.vendorId)) ||
    (has('role') && posting.roleId !== stored.roleId) ||
    (has('hours') && posting.minutes !== stored.minutes) ||
    (has('rate') && stored.rateMicro !== null && posting.rateMicro !== stored.rateMicro) ||
    (has('amount') && posting.amountMinor !== stored.amountMinor) ||
    (posting.orderLineId ?? stored.orderLineId) !== stored.orderLineId ||
    (has('finalInvoice') && posting.isFinalInvoice !== stored.isFinalInvoice) ||
    (has('foreignCurrency') && !isSameOriginal(posting.original ?? null, toOriginal(stored))) ||
    (has('document') && posting.document !== stored.document.trim()) ||
    (has('text') && posting.text !== stored.text.trim())
  );
}

const isSameOriginal = (one: OriginalAmount | null, other: OriginalAmount | null): boolean =>
  one?.currency === other?.currency &&
  one?.amountMinor === other?.amountMinor &&
  one?.rateE9 === other?.rateE9 &&
  (one?.rateDate ?? null) === (other?.rateDate ?? null);

function toSample(posting: StagedPosting, names: MasterNames, orders: OrderReferences): SampleRow {
  const { sourceLine, postingDate, serviceMonth, kind, minutes, amountMinor, document, text } = posting;
  return {
    line: sourceLine,
    date: postingDate,
    serviceMonth,
    kind,
    costCentre: names.label('costCentres', posting.costCentre),
    category: names.label('categories', posting.category),
    initiative: names.label('initiatives', posting.initiative),
    vendor: names.label('vendors', posting.vendor),
    minutes,
    amountMinor,
    document,
    order: orders.label(posting.orderLineId),
    text,
  };
}
