import type { Posting } from '@etat/contracts';
import { DomainError } from '@etat/domain';
import type { PostingEntity } from './posting.entity';

/** The number a posting has outside. @throws {DomainError} `posting.not-found` for anything that cannot be one */
export function fromPublicId(publicId: string): number {
  const id = Number(/^\d{1,15}$/.exec(publicId)?.[0] ?? Number.NaN);
  if (!Number.isSafeInteger(id)) throw new DomainError('posting.not-found', { id: publicId });
  return id;
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
    document,
    text,
    state,
    correctsMonth,
    isAccrual,
    isSplit: splitIds.has(row.id),
    derivedFrom: row.derivedFrom === null ? null : String(row.derivedFrom),
    importId,
    sourceLine,
    createdAt,
    createdBy: row.createdBy === null ? null : (names.get(row.createdBy) ?? null),
  };
}
