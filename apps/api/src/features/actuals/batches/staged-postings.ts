import type { CostKind } from '@etat/contracts';
import type { StagedMapping } from '../../../platform/staging/staged-chunk';
import type { PostingEntity } from '../posting.entity';
import type { PostingCost } from '../to-posting-fact';

type Derived = 'id' | 'organisationId' | 'importId' | 'createdAt' | 'createdBy' | 'state';
/** What a posting that an import brings may be given. */
export type StagedProperty = Exclude<keyof PostingEntity, Derived>;

/** How postings wait in a staged file; see {@link StagedMapping}. */
export interface StagedPostingsForm extends Pick<StagedMapping, 'references' | 'orderBy'> {
  /** By property of the posting, the SQL that gives its value; what is left out takes the column's default. */
  expressions: Readonly<Partial<Record<StagedProperty, string>>>;
}

/** All postings of a batch that belong to one cell of the roll-up. */
export interface SummedPostings extends PostingCost {
  kind: CostKind;
  rows: number;
  /** How many of them consume an order line. */
  ordered: number;
}
