import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { instant, uuid, whole } from '../../../platform/database/scoped-entity';

/** Postings on their way in: as long as their import stands here, nobody sees them. Publishing is the end of this row. */
@Entity('posting_batch')
export class PostingBatchEntity {
  /** The import whose postings these are. */
  @PrimaryColumn(uuid) id: string;
  /** One batch at a time: two could bring the same posting. */
  @Index({ unique: true }) @Column(uuid) organisationId: string;
  /** No posting of the batch has a lower number. */
  @Column(whole) firstPostingId: number;
  @Column(instant) createdAt: string;
}
