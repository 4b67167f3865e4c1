import type { ImportField, ImportSettings } from '@etat/contracts';
import type { OriginalAmount, PostingEntity } from '../../actuals';
import type { Ref } from '../reading/new-names';
import type { StagedPosting } from '../reading/posting-rows';

/** A posting of ours that a file of ours may name by its number. */
export type BookedPosting = Pick<
  PostingEntity,
  | 'id'
  | 'kind'
  | 'serviceMonth'
  | 'postingDate'
  | 'costCentreId'
  | 'categoryId'
  | 'initiativeId'
  | 'vendorId'
  | 'roleId'
  | 'minutes'
  | 'rateMicro'
  | 'amountMinor'
  | 'orderLineId'
  | 'isFinalInvoice'
  | 'document'
  | 'text'
> & { original: OriginalAmount | null };

/** Postings are never edited; a row of our own file that says something else than the posting is an error: its code, or null. */
export function findDifference(
  posting: StagedPosting,
  stored: BookedPosting,
  settings: ImportSettings,
): 'import.posting-differs' | null {
  const has = (...fields: ImportField[]) => fields.some((field) => settings.columns[field] !== undefined);
  return differs(posting, stored, has) ? 'import.posting-differs' : null;
}

function differs(
  posting: StagedPosting,
  stored: BookedPosting,
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
    (has('foreignCurrency') && !isSameOriginal(posting.original ?? null, stored.original)) ||
    (has('document') && posting.document !== stored.document.trim()) ||
    (has('text') && posting.text !== stored.text.trim())
  );
}

const isSameOriginal = (one: OriginalAmount | null, other: OriginalAmount | null): boolean =>
  one?.currency === other?.currency &&
  one?.amountMinor === other?.amountMinor &&
  one?.rateE9 === other?.rateE9 &&
  (one?.rateDate ?? null) === (other?.rateDate ?? null);
