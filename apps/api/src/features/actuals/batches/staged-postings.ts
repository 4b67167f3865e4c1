import type { StagedMapping } from '../../../platform/staging/staged-chunk';
import type { PostingDraft } from '../posting-draft';
import type { PostingEntity } from '../posting.entity';

type Derived = 'id' | 'organisationId' | 'importId' | 'createdAt' | 'createdBy' | 'state';
/** What a posting that an import brings may be given. */
export type StagedProperty = Exclude<keyof PostingEntity, Derived>;

/** How postings wait in a staged file; see {@link StagedMapping}. */
export interface StagedPostingsForm extends Pick<StagedMapping, 'references' | 'orderBy'> {
  /** By property of the posting, the SQL that gives its value; what is left out takes the column's default. */
  expressions: Readonly<Partial<Record<StagedProperty, string>>>;
}

/** Postings of a month and a bit of what the roll-up gains by them. */
export interface SummedPostings extends Pick<
  PostingDraft,
  | 'kind'
  | 'serviceMonth'
  | 'costCentreId'
  | 'categoryId'
  | 'initiativeId'
  | 'vendorId'
  | 'roleId'
  | 'amountMinor'
  | 'minutes'
> {
  rows: number;
  /** How many of them consume an order line. */
  ordered: number;
}
