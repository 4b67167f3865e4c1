import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant, keyword, uuid } from '../database/scoped-entity';
import { PersonEntity } from './person.entity';

/** Invitation or password reset, shown once to the administrator. */
@Entity('one_time_link')
export class OneTimeLinkEntity {
  @PrimaryColumn(uuid) id: string;
  @Index() @Column(uuid) organisationId: string;
  @Index() @ForeignKey(() => PersonEntity, { onDelete: 'CASCADE' }) @Column(uuid) personId: string;
  @Column(keyword) kind: 'invitation' | 'password-reset';
  @Index({ unique: true }) @Column({ ...keyword, length: 64 }) tokenHash: string;
  /** Account of the administrator who made it; their right is checked again when the link is used. */
  @Column(uuid) createdBy: string;
  @Column(instant) createdAt: string;
  @Column(instant) expiresAt: string;
  @Column({ ...instant, nullable: true }) usedAt: string | null;
}
