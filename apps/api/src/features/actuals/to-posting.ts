import type { Posting } from '@etat/contracts';
import { DomainError } from '@etat/domain';
import type { OriginalAmount } from './posting-draft';
import type { PostingEntity } from './posting.entity';

/** PostgreSQL's largest integer key. */
const LARGEST_ID = 2 ** 31 - 1;

/** The number a posting has outside. @throws {DomainError} `posting.not-found` for anything that cannot be one */
export function fromPublicId(publicId: string): number {
  const id = Number(/^\d{1,10}$/.exec(publicId)?.[0] ?? Number.NaN);
  if (!(id <= LARGEST_ID)) throw new DomainError('posting.not-found', { id: publicId });
  return id;
}

/** The amount in the currency it was paid in; null for the organisation's own. */
export function toOriginal(row: PostingEntity): OriginalAmount | null {
  const { originalCurrency, originalMinor, originalRateE9, originalRateDate } = row;
  if (originalCurrency === null || originalMinor === null || originalRateE9 === null) return null;
  return {
    currency: originalCurrency,
    amountMinor: originalMinor,
    rateE9: originalRateE9,
    rateDate: originalRateDate,
  };
}

/** Maps the row to what leaves the server; `splitIds` are the postings that reclassifications move elsewhere. */
export function toPosting(
  row: PostingEntity,
  names: ReadonlyMap<string, string>,
  splitIds: ReadonlySet<number>,
): Posting {
  const {
    kind,
    postingDate,
    serviceMonth,
    costCentreId,
    categoryId,
    initiativeId,
    vendorId,
    roleId,
    minutes,
    rateMicro,
    amountMinor,
    document,
    text,
    state,
    correctsMonth,
    isAccrual,
    importId,
    sourceLine,
    orderLineId,
    isFinalInvoice,
    createdAt,
  } = row;
  return {
    id: String(row.id),
    kind,
    postingDate,
    serviceMonth,
    costCentreId,
    categoryId,
    initiativeId,
    vendorId,
    roleId,
    minutes,
    rateMicro,
    amountMinor,
    original: toOriginal(row),
    document,
    text,
    state,
    correctsMonth,
    isAccrual,
    isSplit: splitIds.has(row.id),
    derivedFrom: row.derivedFrom === null ? null : String(row.derivedFrom),
    importId,
    sourceLine,
    orderLineId,
    isFinalInvoice,
    createdAt,
    createdBy: row.createdBy === null ? null : (names.get(row.createdBy) ?? null),
  };
}
