import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { instant, keyword, text, uuid } from '../database/scoped-entity';

/** One event per command, append-only (see platform/database/triggers). Persons stand here by reference only. */
@Entity('audit_event')
@Index(['organisationId', 'entity', 'entityId'])
export class AuditEventEntity {
  @PrimaryGeneratedColumn('increment', { type: 'integer' }) id: number;
  @Index() @Column({ ...uuid, nullable: true }) organisationId: string | null;
  @Column(instant) at: string;
  @Column({ ...uuid, nullable: true }) accountId: string | null;
  /** Verb in the past: `cost-centre.created`. */
  @Column({ ...keyword, length: 60 }) action: string;
  @Column(keyword) entity: string;
  @Column({ ...keyword, length: 60, nullable: true }) entityId: string | null;
  /** JSON of the state before and after, null where there was none. */
  @Column({ ...text, nullable: true }) before: string | null;
  @Column({ ...text, nullable: true }) after: string | null;
  @Column({ ...text, nullable: true }) reason: string | null;
  @Column({ ...keyword, length: 60, nullable: true }) requestId: string | null;
}
